import { Recent, sharedText } from '../kernel/recent.ts';
import { oneLine } from '../kernel/text.ts';
import { bytesAt } from '../kernel/utf8.ts';
import { textBytes } from './profile.ts';
import type { DeviceReport, ObservedDevice } from './types.ts';
import { type AgentParts, readUserAgent } from './user-agent.ts';

const labelCharacters = 80;

const nothing: AgentParts = { model: '', os: '', osVersion: '', client: '', clientVersion: '' };

/** The names under which one thing goes in reports and in user agents. */
const sameAs = new Map([
  ['mac os', 'macos'],
  ['mac os x', 'macos'],
  ['osx', 'macos'],
  ['os x', 'macos'],
  ['iphone os', 'ios'],
  ['win', 'windows'],
  ['chromium os', 'chrome os'],
]);

/** A trailing version, as in "Windows 11" or "Chrome/131.0". */
const trailingVersion = /[\s/]v?\d[\w.]{0,20}$/;

/** A family by which devices are compared: lower case, no version, cut at {@link textBytes}. */
function family(text: string, version: 'drop' | 'keep'): string {
  const lower = text.toLowerCase().replace(/^mobile (?=\S)/, '');
  const bare = version === 'drop' ? lower.replace(trailingVersion, '').trim() : lower;
  return cutBytes(sameAs.get(bare) ?? bare, textBytes.family);
}

/** The longest beginning of a text that has at most so many bytes in UTF-8. */
export function cutBytes(text: string, most: number): string {
  // a unit of a text has at most 3 bytes in UTF-8
  if (text.length * 3 <= most) return text;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const size = bytesAt(text, at);
    bytes += size;
    if (bytes > most) return text.slice(0, at).trimEnd();
    if (size === 4) at += 1;
  }
  return text;
}

/** What nearly every report is made of; such a text is clean already. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

function clean(text: string | undefined): string {
  if (!text) return '';
  return text.length <= labelCharacters && plain.test(text) ? text : oneLine(text, labelCharacters);
}

const major = (version: string): string => /^\d{1,6}/.exec(version)?.[0] ?? '';

/** "iOS" and "18.1.2" as "iOS 18"; a name that already ends in a version stays as it is. */
const named = (name: string, version: string): string =>
  name === '' || /\d$/.test(name) ? name : [name, major(version)].filter(Boolean).join(' ');

type Named = Omit<ObservedDevice, 'id'>;

/** A game's players share few kinds of devices. */
const remembered = new Recent<string, Named>(20_000);

/** The device of an event as profiles compare it and people read it: what the client reports, completed by its user agent. */
export function nameDevice(report: DeviceReport | undefined, userAgent: string | undefined): Named {
  const { model, os, osVersion, client, clientVersion, language, timezone, screen } = report ?? {};
  const about = JSON.stringify([model, os, osVersion, client, clientVersion, language, timezone, screen, userAgent]);
  return remembered.get(about) ?? remembered.keep(about, nameAnew(report, userAgent));
}

function nameAnew(report: DeviceReport | undefined, userAgent: string | undefined): Named {
  const complete = report?.model && report.os && report.client;
  const agent = userAgent && !complete ? readUserAgent(userAgent) : nothing;
  const model = clean(report?.model) || clean(agent.model);
  const os = clean(report?.os) || clean(agent.os);
  const client = clean(report?.client) || clean(agent.client);
  const osVersion = clean(report?.os ? report.osVersion : report?.osVersion || agent.osVersion);
  const clientVersion = clean(report?.client ? report.clientVersion : report?.clientVersion || agent.clientVersion);
  const parts = [model, named(os, osVersion), named(client.replace(/^Mobile (?=\S)/, ''), clientVersion)].filter(
    Boolean,
  );
  const [language, timezone] = [clean(report?.language), clean(report?.timezone)];
  const details = { language, timezone, osVersion, clientVersion, screen: clean(report?.screen) };
  return {
    model: sharedText(family(model, 'keep')),
    os: sharedText(family(os, 'drop')),
    client: sharedText(family(client, 'drop')),
    label: sharedText(clean(parts.join(', '))),
    ...told(details),
  };
}

const mostBytes = {
  language: 35,
  timezone: 40,
  osVersion: textBytes.detail,
  clientVersion: textBytes.detail,
  screen: textBytes.detail,
};

/** Details that there are, none longer than it may be. */
function told(details: Record<keyof typeof mostBytes, string>): Partial<typeof details> {
  const kept: Partial<typeof details> = {};
  for (const name of Object.keys(mostBytes) as (keyof typeof mostBytes)[])
    if (details[name] !== '') kept[name] = sharedText(cutBytes(details[name], mostBytes[name]));
  return kept;
}
