import { day } from '../../kernel/clock.ts';
import { type Database, type Item, queryAll } from '../../kernel/dynamo.ts';
import { row } from '../../kernel/tables.ts';
import type { Incident } from './incident.ts';

const partitionOf = (gameId: string) => `incidents#${gameId}`;
const sortOf = (since: number) => String(since).padStart(15, '0');

/** Keeps an incident as it stands: again and again while it goes on. @param now milliseconds */
export const keepIncident = (db: Database, incident: Incident, now: number): Promise<void> => {
  const key = { pk: partitionOf(incident.gameId), sk: `${sortOf(incident.since)}#${incident.kind}` };
  return db.write(db.name('outreach'), row('incident', { ...key, ...incident }, now));
};

/** Most last hours; what began so long before a period may reach into it. */
const longest = 30 * day;

/** Incidents of a game that touch a time, the earliest first. @param from, to milliseconds, `to` excluded */
export async function loadIncidents(db: Database, gameId: string, from: number, to: number): Promise<Incident[]> {
  const items = await queryAll(db, {
    TableName: db.name('outreach'),
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': partitionOf(gameId),
      ':from': sortOf(Math.max(0, from - longest)),
      ':to': sortOf(to),
    },
  });
  return items.map(fromItem).filter(({ until }) => until === undefined || until >= from);
}

function fromItem(item: Item): Incident {
  const { pk: _pk, sk: _sk, class: _class, ttl: _ttl, ...incident } = item;
  return incident as unknown as Incident;
}
