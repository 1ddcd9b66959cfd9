import { Engine } from 'json-rules-engine';
import type { RecordedEvent } from '../../../functions/activity/replay/replay-line.ts';
import type { AddressBook, AddressFacts } from '../../../functions/detection/index.ts';
import { type Contender, parse } from './contender.ts';

/** What the rules look at; made of simple memories, the cheapest that such rules can have. */
type Facts = {
  known: boolean;
  newDevice: boolean;
  newModel: boolean;
  newNetwork: boolean;
  newCountry: boolean;
  networkKind: string;
  kmPerHour: number;
  newLanguage: boolean;
  newTimezone: boolean;
  recentFailures: number;
  failuresOfAddress: number;
};

const is = (fact: keyof Facts, value: boolean | string) => ({ fact, operator: 'equal', value });
const above = (fact: keyof Facts, value: number) => ({ fact, operator: 'greaterThan', value });
const known = is('known', true);

/** Eight rules that look at what the core looks at: device, network, country, data centre, speed, settings, failures, address. */
const rules = {
  new_device_elsewhere: [known, is('newDevice', true), is('newNetwork', true)],
  new_model: [known, is('newDevice', true), is('newModel', true)],
  new_country: [known, is('newCountry', true)],
  data_centre: [known, is('networkKind', 'hosting'), is('newNetwork', true)],
  impossible_travel: [known, above('kmPerHour', 805)],
  other_settings: [known, is('newLanguage', true), is('newTimezone', true)],
  guessed_password: [above('recentFailures', 4), is('newDevice', true)],
  busy_address: [above('failuresOfAddress', 9), is('newDevice', true)],
} as const;

function createEngine(): Engine {
  const engine = new Engine();
  for (const [type, all] of Object.entries(rules)) engine.addRule({ conditions: { all: [...all] }, event: { type } });
  return engine;
}

type Memory = {
  devices: Set<string>;
  models: Set<string>;
  networks: Set<number>;
  countries: Set<string>;
  languages: Set<string>;
  timezones: Set<string>;
  last: { at: number; facts: AddressFacts } | undefined;
  failures: number[];
};

const newMemory = (): Memory => ({
  devices: new Set(),
  models: new Set(),
  networks: new Set(),
  countries: new Set(),
  languages: new Set(),
  timezones: new Set(),
  last: undefined,
  failures: [],
});

const quarterHour = 15 * 60_000;

function kmPerHour(last: Memory['last'], at: number, { latitude = 0, longitude = 0 }: AddressFacts): number {
  if (!last) return 0;
  const radians = Math.PI / 180;
  const [one, other] = [(last.facts.latitude ?? 0) * radians, latitude * radians];
  const turn = (longitude - (last.facts.longitude ?? 0)) * radians;
  const haversine = Math.sin((other - one) / 2) ** 2 + Math.cos(one) * Math.cos(other) * Math.sin(turn / 2) ** 2;
  return (12_742 * Math.asin(Math.sqrt(haversine)) * 3_600_000) / Math.max(60_000, at - last.at);
}

/** The memory around the rules: what it knows of players and addresses. */
function createMemories(book: AddressBook) {
  const players = new Map<string, Memory>();
  const addresses = new Map<string, number[]>();
  const of = (playerId: string) => {
    const memory = players.get(playerId) ?? newMemory();
    players.set(playerId, memory);
    return memory;
  };
  return {
    facts({ playerId, ip, device }: RecordedEvent, at: number): Facts {
      const memory = of(playerId);
      const facts = book.lookup(ip);
      return {
        known: memory.last !== undefined,
        newDevice: !memory.devices.has(device?.id ?? ''),
        newModel: !memory.models.has(`${device?.model}|${device?.os}|${device?.client}`),
        newNetwork: !memory.networks.has(facts.asn),
        newCountry: !memory.countries.has(facts.country),
        networkKind: facts.kind,
        kmPerHour: kmPerHour(memory.last, at, facts),
        newLanguage: !memory.languages.has(device?.language ?? ''),
        newTimezone: !memory.timezones.has(device?.timezone ?? ''),
        recentFailures: memory.failures.filter((failed) => failed > at - quarterHour).length,
        failuresOfAddress: (addresses.get(ip) ?? []).filter((failed) => failed > at - quarterHour).length,
      };
    },
    learn({ playerId, ip, device }: RecordedEvent, at: number): void {
      const memory = of(playerId);
      const facts = book.lookup(ip);
      if (device?.id) memory.devices.add(device.id);
      memory.models.add(`${device?.model}|${device?.os}|${device?.client}`);
      memory.networks.add(facts.asn);
      memory.countries.add(facts.country);
      memory.languages.add(device?.language ?? '');
      memory.timezones.add(device?.timezone ?? '');
      memory.last = { at, facts };
    },
    fail({ playerId, ip }: RecordedEvent, at: number): void {
      of(playerId).failures.push(at);
      addresses.set(ip, [...(addresses.get(ip) ?? []), at]);
    },
  };
}

/** json-rules-engine with the eight rules, with parsing and the memories that feed it. */
export const rulesContender = (book: AddressBook): Contender => ({
  name: 'json-rules-engine, 8 rules',
  create() {
    const engine = createEngine();
    const memories = createMemories(book);
    return async (line) => {
      const event = parse(line);
      const at = Date.parse(event.occurredAt);
      if (event.type === 'login.failed') {
        memories.fail(event, at);
        return false;
      }
      const { events } = await engine.run(memories.facts(event, at));
      const asked = events.length > 0;
      if (!asked || event.answer === 'confirmed') memories.learn(event, at);
      return asked;
    };
  },
});

/** The engine alone: its facts were made before the clock runs. The most favourable way to measure it. */
export function rulesAloneContender(book: AddressBook, lines: readonly string[]): Contender {
  const memories = createMemories(book);
  const ready = new Map<string, Facts | undefined>();
  for (const line of lines) {
    const event = parse(line);
    const at = Date.parse(event.occurredAt);
    ready.set(line, event.type === 'login.failed' ? undefined : memories.facts(event, at));
    if (event.type === 'login.failed') memories.fail(event, at);
    else if (event.answer === 'confirmed') memories.learn(event, at);
  }
  return {
    name: 'its engine alone, facts given',
    create() {
      const engine = createEngine();
      return async (line) => {
        const facts = ready.get(line);
        return facts !== undefined && (await engine.run(facts)).events.length > 0;
      };
    },
  };
}
