import { showAudit } from './audit/audit-page.tsx';
import { chooseConsoleLanguage } from './frame/choose-language.ts';
import type { ConsoleRoute } from './frame/visit.ts';
import { showComparison } from './playbooks/compare-page.tsx';
import { editPlaybook } from './playbooks/edit-page.tsx';
import { sendFromForm, showMessage } from './playbooks/message-page.tsx';
import { showPlaybooks } from './playbooks/playbook-list-page.tsx';
import { showPlaybook } from './playbooks/playbook-page.tsx';
import { restorePlaybook, savePlaybookForm } from './playbooks/save-playbook.ts';
import { showReports } from './reports/overview-page.tsx';
import { showReport } from './reports/report-page.tsx';
import { workCase } from './task/acts/work-case.tsx';
import { showCase } from './task/show-case.tsx';
import { postMember, postRemoval, showMemberPage } from './team/member-page.tsx';
import { postShareOut } from './team/share-out-form.ts';
import { showTargets } from './team/targets-page.tsx';
import { showTeam } from './team/team-page.tsx';
import { showList, showListPart } from './work-list/list-page.tsx';
import { gatherChosen } from './work-list/make-wave.tsx';
import { takeNext } from './work-list/take-next.ts';

type RouteKey = `${'GET' | 'POST'} /console${string}`;

/** Every page of the console and every form in it, with what a person must be allowed to do to come there. */
export const consoleRoutes = {
  'GET /console': { permission: 'task.read', page: showList },
  'GET /console/list-part': { permission: 'task.read', page: showListPart },
  'POST /console/next': { permission: 'task.work', page: takeNext },
  'POST /console/waves': { permission: 'wave.make', page: gatherChosen },
  'GET /console/tasks/{taskId}': { permission: 'task.read', page: showCase },
  'POST /console/tasks/{taskId}/{act}': { permission: 'task.work', page: workCase },
  'GET /console/tasks/{taskId}/messages': { permission: 'task.work', page: showMessage },
  'POST /console/tasks/{taskId}/messages': { permission: 'task.work', page: sendFromForm },
  'GET /console/playbooks': { permission: 'playbook.read', page: showPlaybooks },
  'GET /console/playbooks/{kind}/{language}': { permission: 'playbook.read', page: showPlaybook },
  'GET /console/playbooks/{kind}/{language}/compare': { permission: 'playbook.read', page: showComparison },
  'GET /console/playbooks/{kind}/{language}/edit': { permission: 'playbook.write', page: editPlaybook },
  'POST /console/playbooks/{kind}/{language}': { permission: 'playbook.write', page: savePlaybookForm },
  'POST /console/playbooks/{kind}/{language}/restore': { permission: 'playbook.write', page: restorePlaybook },
  'GET /console/team': { permission: 'roster.read', page: showTeam },
  'POST /console/team/share-out': { permission: 'task.assign', page: postShareOut },
  'GET /console/team/member': { permission: 'roster.write', page: showMemberPage },
  'POST /console/team/member': { permission: 'roster.write', page: postMember },
  'POST /console/team/remove': { permission: 'roster.write', page: postRemoval },
  'GET /console/targets': { permission: 'target.read', page: showTargets },
  'GET /console/reports': { permission: 'report.read', page: showReports },
  'GET /console/reports/{name}': { permission: 'report.read', page: showReport },
  'GET /console/audit': { permission: 'audit.read', page: showAudit },
  'POST /console/language': { permission: 'console.use', page: chooseConsoleLanguage },
} as const satisfies Record<RouteKey, ConsoleRoute>;
