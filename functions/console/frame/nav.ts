import { may, type Permission, type Staff } from '../../kernel/access.ts';

/** The chapters of the console, in the order in which they stand in its header. */
const chapters = {
  work: { path: '/console', permission: 'task.read' },
  team: { path: '/console/team', permission: 'roster.read' },
  targets: { path: '/console/targets', permission: 'target.read' },
  playbooks: { path: '/console/playbooks', permission: 'playbook.read' },
  reports: { path: '/console/reports', permission: 'report.read' },
  announcements: { path: '/console/announcements', permission: 'announcement.read' },
  help: { path: '/console/help', permission: 'announcement.read' },
  audit: { path: '/console/audit', permission: 'audit.read' },
} as const satisfies Record<string, { path: string; permission: Permission }>;
export type NavItem = keyof typeof chapters;

/** The chapters that a person may open. */
export function navOf(staff: Staff): { item: NavItem; path: string }[] {
  const items = Object.entries(chapters) as [NavItem, (typeof chapters)[NavItem]][];
  return items.filter(([, { permission }]) => may(staff, permission)).map(([item, { path }]) => ({ item, path }));
}
