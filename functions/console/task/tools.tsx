import type { Child } from 'hono/jsx';
import { loadBrief } from '../playbooks/brief.ts';
import { HeldAddress } from './held-address.tsx';
import { OwnershipPanel } from './ownership-panel.tsx';
import { PlaybookPanel } from './playbook-panel.tsx';
import type { Sheet } from './say.ts';
import type { Typed } from './typed.ts';

/** What the agent works with during the call: what to say, and what to ask. */
export async function toolsOf(sheet: Sheet, typed?: Typed): Promise<Child> {
  const brief = await loadBrief(sheet.visit, sheet.task);
  return (
    <>
      <HeldAddress sheet={sheet} typed={typed} />
      <PlaybookPanel sheet={sheet} brief={brief} />
      {sheet.task.kind !== 'wave' && <OwnershipPanel sheet={sheet} typed={typed} />}
    </>
  );
}
