import type { Visit } from './visit.ts';

/** What every form that is posted must carry. */
export const Csrf = ({ visit }: { visit: Pick<Visit, 'csrf'> }) => (
  <input type="hidden" name="csrf" value={visit.csrf} />
);
