import { between, pick, type Random } from './random.ts';

/** What a client tells of its device, as the contract's `Event.device` has it. */
export type Device = {
  id: string;
  model: string;
  os: string;
  osVersion: string;
  client: string;
  clientVersion: string;
  language: string;
  timezone: string;
  screen: string;
};

type Kind = Pick<Device, 'model' | 'os' | 'osVersion' | 'client' | 'screen'>;

const client = 'Moon Harbour';

export const phones: Kind[] = [
  { model: 'iPhone 15', os: 'iOS', osVersion: '18.1', client, screen: '1179x2556' },
  { model: 'iPhone 13', os: 'iOS', osVersion: '17.6', client, screen: '1170x2532' },
  { model: 'SM-A556E', os: 'Android', osVersion: '15', client, screen: '1080x2340' },
  { model: 'Redmi Note 13', os: 'Android', osVersion: '14', client, screen: '1080x2400' },
  { model: 'CPH2609', os: 'Android', osVersion: '14', client, screen: '1080x2412' },
  { model: 'Pixel 8', os: 'Android', osVersion: '15', client, screen: '1080x2400' },
];

const launcher = 'Moon Harbour Launcher';

export const computers: Kind[] = [
  { model: 'PC', os: 'Windows', osVersion: '11', client: launcher, screen: '1920x1080' },
  { model: 'PC', os: 'Windows', osVersion: '10', client: launcher, screen: '2560x1440' },
  { model: 'MacBook Air', os: 'macOS', osVersion: '15.1', client: launcher, screen: '2560x1664' },
];

/** What attackers sign in with: browsers on rented machines, and emulators. None of it is a device of the sample's people. */
export const attackKinds: Kind[] = [
  { model: 'Server', os: 'Linux', osVersion: '6.8', client: 'Chrome', screen: '1280x720' },
  { model: 'VirtualBox', os: 'Windows', osVersion: '10', client: 'Firefox', screen: '1024x768' },
  { model: 'BlueStacks', os: 'Android', osVersion: '9', client: 'Chrome Mobile', screen: '1600x900' },
];

const versions = ['3.4.0', '3.4.1', '3.4.2'];

const hex = (random: Random, digits: number) =>
  Array.from({ length: digits }, () => between(random, 0, 15).toString(16)).join('');

export function makeDevice(random: Random, kinds: readonly Kind[], language: string, timezone: string): Device {
  return { ...pick(random, kinds), id: hex(random, 32), clientVersion: pick(random, versions), language, timezone };
}

/** The header that such a client sends. */
export const userAgentOf = ({ client, clientVersion, os, osVersion, model }: Device): string =>
  `${client.replaceAll(' ', '')}/${clientVersion} (${os} ${osVersion}; ${model})`;
