export { fittingHelp } from './fitting-help.ts';
export { listTasks } from './list-tasks.ts';
export { openedMailId, taskNews } from './news.ts';
export { nextTask } from './next-task.ts';
export { joinTaskWrites, openAgainWrites, openTaskWrites } from './opening-store.ts';

export { noteHeld } from './ownership/held-address.ts';
export {
  addressDecision,
  approveBody,
  checkAnswer,
  checksBody,
  heldAddressShown,
  type OwnershipView,
  ownershipShown,
  triesDecision,
} from './ownership/schema.ts';
export { ownWords } from './playbooks/message-act.ts';
export { messageBody, messageMost } from './playbooks/message-body.ts';
export { findLure } from './playbooks/message-text.ts';
export { type PlaceError, placeErrors } from './playbooks/place-errors.ts';
export { placeValues } from './playbooks/place-values.ts';
export { fill, type PlaceValues, places, timeWord } from './playbooks/places.ts';
export {
  type Phrase,
  type Playbook,
  type PlaybookName,
  type Section,
  sections,
  type TextSection,
  textSections,
} from './playbooks/playbook.ts';
export { currentPlaybook, historyOf, listPlaybooks, loadVersion, savePlaybook } from './playbooks/playbook-desk.ts';
export {
  limits as playbookLimits,
  type PlaybookForm,
  playbookContent,
  playbookForm,
  playbookItem,
  playbookList,
  playbookListQuery,
  playbookParams,
  playbookQuery,
  playbookView,
  wholeLimit as playbookWholeLimit,
} from './playbooks/playbook-schema.ts';
export type { Edition, SavedPlaybook } from './playbooks/playbook-version.ts';
export { readTask } from './read-task.ts';
export { reopenable } from './reopen.ts';
export type { Incident } from './reports/incident.ts';
export { keepIncident } from './reports/incident-store.ts';
export { readReport, readView, rowsOf } from './reports/read-report.ts';
export { csvAnswer, csvLimit, jsonAnswer } from './reports/report-answer.ts';
export {
  isReportName,
  type Period,
  type ReportName,
  readPeriod,
  reportNames,
  reportQuery,
} from './reports/report-query.ts';
export {
  type Report,
  type ReportOf,
  type RowOf,
  reportAnswers,
  reportItems,
  reportRows,
} from './reports/report-schema.ts';
export { dropMember, findMember, putMember } from './roster/keep-roster.ts';
export {
  type MemberForm,
  memberForm,
  type RosterMember,
  rosterList,
  rosterMember,
  staffIdForm,
} from './roster/member.ts';
export { ownLists } from './roster/own-lists.ts';
export { rosterQuery } from './roster/roster-routes.ts';
export { sharedOut, shareOutBody, shareOutTasks } from './roster/share-out-run.ts';
export { type TeamView, viewTeam } from './roster/team-view.ts';
export { otherWeek, shiftsBetween, type Week, weekOf } from './roster/week.ts';
export type { JoinReason } from './steps.ts';
export { comingExceptions, hoursAt } from './targets/calendar.ts';
export { calendarOf } from './targets/calendar-of.ts';
export { targetsFrom } from './targets/promise.ts';
export { promisesOf } from './targets/promised-minutes.ts';
export {
  type CaseKind,
  priorities,
  type Task,
  type TaskOpening,
  targetNames,
  teams,
} from './task.ts';
export { revealed, type TaskDetail, type TaskItem, taskDetail, taskItem, taskList } from './task-answer-schema.ts';
export { actBodies, assignBody, type ListQuery, listQuery, nextBody, type OrderName, waveBody } from './task-schema.ts';
export { openAttackCase, prolongAttack } from './waves/attack-store.ts';
export { makeWave } from './waves/make-wave.ts';
export { workTask } from './work-task.ts';
