import { type Announcement, authorOf, isApproved, needsApproval } from '../../../announcements/index.ts';

/** Whether a second person has to approve a send as it is now, and has. @param above recipients up to which nobody has to */
export function approvalOf(announcement: Announcement, above: number): 'not_needed' | 'needed' | 'given' {
  if (isApproved(announcement)) return 'given';
  const { estimate } = announcement;
  return estimate !== undefined && !needsApproval(estimate, above) ? 'not_needed' : 'needed';
}

/** Whether the words as they stand are this person's, who then cannot approve them. */
export const isAuthor = (announcement: Announcement, staff: { id: string }): boolean =>
  authorOf(announcement).id === staff.id;
