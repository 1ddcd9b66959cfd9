import { minute } from '../kernel/clock.ts';
import type { Announcement, Estimate, Person } from './announcement.ts';

/** How long the count of an audience holds, in milliseconds: long enough to read it and decide, short enough to still be true. */
const estimateKept = 10 * minute;

/** Its estimate, if that still holds. An edit takes it away. @param now milliseconds */
export const freshEstimate = ({ estimate }: Announcement, now: number): Estimate | undefined =>
  estimate && estimate.at > now - estimateKept ? estimate : undefined;

/** Whether so many recipients need a second person. @param approveAbove the most that one person may send to alone */
export const needsApproval = ({ recipients }: Estimate, approveAbove: number): boolean => recipients > approveAbove;

/** Whether the revision as it stands was approved. */
export const isApproved = ({ approval, revision }: Announcement): boolean => approval?.revision === revision;

/** Who wrote the revision as it stands, and so cannot approve it. */
export const authorOf = ({ changedBy, createdBy }: Announcement): Person => changedBy ?? createdBy;

/** What is missing before a send may begin, in a plain sentence; undefined if nothing is. */
export function missingApproval(
  announcement: Announcement,
  estimate: Estimate,
  approveAbove: number,
): string | undefined {
  if (!needsApproval(estimate, approveAbove) || isApproved(announcement)) return undefined;
  const size = `It goes to ${estimate.recipients} players, and above ${approveAbove} a second person must approve it`;
  return announcement.approval
    ? `${size}: it has changed since it was approved, so it needs to be approved again.`
    : `${size}: ask another publisher to read and approve it, then send it again.`;
}
