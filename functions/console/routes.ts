import { composeEdit, composeNew } from './announcements/compose/compose-page.tsx';
import { composeMost } from './announcements/compose/form-size.ts';
import { saveEdit, saveNew } from './announcements/compose/save.ts';
import { showWindow } from './announcements/compose/window-part.tsx';
import { showAnnouncement } from './announcements/item/announcement-page.tsx';
import { workAct } from './announcements/item/work-act.ts';
import { showAnnouncements } from './announcements/list-page.tsx';
import { showFrame } from './announcements/preview/frame.ts';
import { showPreview } from './announcements/preview/preview-page.tsx';
import { downloadRecipients } from './announcements/watch/recipients-csv.ts';
import { showPart } from './announcements/watch/show-part.tsx';
import { showUnknown } from './announcements/watch/unknown-page.tsx';
import { showAudit } from './audit/audit-page.tsx';
import { chooseConsoleLanguage } from './frame/choose-language.ts';
import type { ConsoleRoute } from './frame/visit.ts';
import { compareHelp } from './help/compare-help.tsx';
import { editHelp } from './help/edit-help.tsx';
import { showHelpList } from './help/help-list-page.tsx';
import { showHelpArticle } from './help/help-page.tsx';
import { restoreHelp, saveHelpForm } from './help/save-help.ts';
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
  'GET /console/help': { permission: 'announcement.read', page: showHelpList },
  'GET /console/help/{slug}/{language}': { permission: 'announcement.read', page: showHelpArticle },
  'GET /console/help/{slug}/{language}/compare': { permission: 'announcement.read', page: compareHelp },
  'GET /console/help/{slug}/{language}/edit': { permission: 'announcement.write', page: editHelp },
  'POST /console/help/{slug}/{language}': { permission: 'announcement.write', page: saveHelpForm },
  'POST /console/help/{slug}/{language}/restore': { permission: 'announcement.write', page: restoreHelp },
  'GET /console/announcements': { permission: 'announcement.read', page: showAnnouncements },
  'POST /console/announcements': { permission: 'announcement.write', page: saveNew, formMost: composeMost },
  'GET /console/announcements/new': { permission: 'announcement.write', page: composeNew },
  'GET /console/announcements/window': { permission: 'announcement.write', page: showWindow },
  'GET /console/announcements/{announcementId}': { permission: 'announcement.read', page: showAnnouncement },
  'GET /console/announcements/{announcementId}/part': { permission: 'announcement.read', page: showPart },
  'GET /console/announcements/{announcementId}/preview': { permission: 'announcement.read', page: showPreview },
  'GET /console/announcements/{announcementId}/frame': { permission: 'announcement.read', page: showFrame },
  'GET /console/announcements/{announcementId}/recipients.csv': {
    permission: 'announcement.read',
    page: downloadRecipients,
  },
  'GET /console/announcements/{announcementId}/unknown': { permission: 'announcement.read', page: showUnknown },
  'GET /console/announcements/{announcementId}/edit': { permission: 'announcement.write', page: composeEdit },
  'POST /console/announcements/{announcementId}/edit': {
    permission: 'announcement.write',
    page: saveEdit,
    formMost: composeMost,
  },
  'POST /console/announcements/{announcementId}/{act}': { permission: 'announcement.write', page: workAct },
  'GET /console/audit': { permission: 'audit.read', page: showAudit },
  'POST /console/language': { permission: 'console.use', page: chooseConsoleLanguage },
} as const satisfies Record<RouteKey, ConsoleRoute>;
