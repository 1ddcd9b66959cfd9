import { UAParser } from 'ua-parser-js';

/** What a user agent tells of a device; empty where it tells nothing. */
export type AgentParts = { model: string; os: string; osVersion: string; client: string; clientVersion: string };

/** Longer ones gain nothing and cost time: ua-parser-js takes about 50 µs for an ordinary one. */
const mostCharacters = 512;

/** What browsers begin with since 1994, whatever they are; every other product names itself in its first token (RFC 9110 10.1.5). */
const browserToken = 'Mozilla';
const firstToken = /^([A-Za-z][\w.-]{1,40})\/([\w.+-]{1,40})/;

/** Android's reduced user agents name every model "K". */
const reducedModel = 'K';

const remembered = new Map<string, AgentParts>();
const mostRemembered = 500;

/** Reads a user agent; equal ones are read once, because a game's players share few. */
export function readUserAgent(userAgent: string): AgentParts {
  const text = userAgent.slice(0, mostCharacters);
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const parts = parse(text);
  remembered.set(text, parts);
  return parts;
}

function parse(text: string): AgentParts {
  const { browser, device, os } = new UAParser(text).getResult();
  const [, token, version = ''] = firstToken.exec(text) ?? [];
  // launchers and engines ("EpicGamesLauncher/15.2 …"): a parser for browsers knows none of them
  const launcher = token !== undefined && token !== browserToken;
  const model = device.model === reducedModel ? '' : [device.vendor, device.model].filter(Boolean).join(' ');
  return {
    model: device.vendor === 'Apple' ? (device.model ?? '') : model,
    os: os.name ?? '',
    osVersion: os.version ?? '',
    client: launcher ? token : (browser.name ?? ''),
    clientVersion: launcher ? version : (browser.version ?? ''),
  };
}
