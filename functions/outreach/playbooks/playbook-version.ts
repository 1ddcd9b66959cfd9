import { rfc3339 } from '../../kernel/clock.ts';
import { shipped } from './defaults/shipped.ts';
import type { Playbook, PlaybookName } from './playbook.ts';
import type { PlaybookItem, PlaybookView } from './playbook-schema.ts';

/** One version of a playbook without its words. Version 0 is what we ship: nobody has changed it yet. */
export type Edition = PlaybookName & {
  version: number;
  /** Whether its words are the ones that we shipped when it was made. */
  shipped: boolean;
  /** The name of its author, and when (milliseconds); missing in version 0. */
  by?: string | undefined;
  at?: number | undefined;
  note?: string | undefined;
  /** The write that made it, so that the same one sent again makes no other. */
  writeId?: string | undefined;
  digest?: string | undefined;
};

export type SavedPlaybook = Edition & { content: Playbook };

export const shippedEdition = ({ kind, language }: PlaybookName): Edition => ({
  kind,
  language,
  version: 0,
  shipped: true,
});

export const shippedPlaybook = (name: PlaybookName): SavedPlaybook => ({
  ...shippedEdition(name),
  content: shipped(name),
});

export function showEdition({ at, writeId: _id, digest: _digest, ...edition }: Edition): PlaybookItem {
  const { kind, language, version, shipped: asShipped, by, note } = edition;
  return {
    ...{ kind, language, version, shipped: asShipped },
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at: rfc3339(at) }),
    ...(note === undefined ? {} : { note }),
  };
}

export const showPlaybook = ({ content, ...edition }: SavedPlaybook): PlaybookView => ({
  ...showEdition(edition),
  content: content as PlaybookView['content'],
});
