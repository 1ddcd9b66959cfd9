import type { Sheet } from '../announcement-visit.ts';
import type { AnnounceText } from '../messages/index.ts';

/** An act that did not go through: which, why, and by which field. */
export type Refused = { act: string; status: number; why: AnnounceText; field?: string | undefined };

/** What is wrong with the form of an act, where it stands. */
export const faultIn = ({ say }: Sheet, refused: Refused | undefined, act: string): string | undefined =>
  refused?.act === act && refused.field !== undefined ? say(refused.why) : undefined;

/** Above the page, for the form itself may be far down. */
export const RefusedBanner = ({ sheet: { say }, refused }: { sheet: Sheet; refused: Refused }) => (
  <div class="alert" role="alert">
    <p>{say(refused.why)}</p>
  </div>
);
