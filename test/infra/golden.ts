import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryName } from '../../infra/entries.ts';

/**
 * The reviewed template of a stage. The invariants are read from it, and golden.test.ts proves that it is what the constructs make: so
 * they run at once, and hold for what is deployed.
 */
export const goldenFile = (stage: string): string => join(import.meta.dirname, 'golden', `doorward-${stage}.json`);

// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of many forms, and a wrong guess fails the test that made it
export type Json = any;

export type Resource = {
  readonly id: string;
  readonly Type: string;
  readonly Properties: Json;
  readonly DeletionPolicy?: string;
};

export type Statement = {
  Effect: string;
  Action: string | string[];
  Resource?: Json;
  Principal?: Json;
  Condition?: Json;
};

export const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

/** The resource that a `Ref` or `Fn::GetAtt` names. */
export const target = (value: Json): string | undefined => value?.Ref ?? value?.['Fn::GetAtt']?.[0];

/** Every resource that a value names, however deep. */
export function targets(value: Json): string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = target(value);
  return own ? [own] : Object.values(value).flatMap(targets);
}

export class Golden {
  readonly template: Json;
  readonly resources: readonly Resource[];

  constructor(stage: string) {
    this.template = JSON.parse(readFileSync(goldenFile(stage), 'utf8'));
    this.resources = Object.entries<Json>(this.template.Resources).map(([id, resource]) => ({ id, ...resource }));
  }

  all(type: string): Resource[] {
    return this.resources.filter(({ Type }) => Type === type);
  }

  get(id: string | undefined): Resource {
    const found = this.resources.find((resource) => resource.id === id);
    if (!found) throw new Error(`the template has no resource ${id}`);
    return found;
  }

  lambda(entry: EntryName): Resource {
    const found = this.all('AWS::Lambda::Function').filter(
      ({ Properties }) => Properties.Handler === `${entry}.handler`,
    );
    const [only] = found;
    if (found.length !== 1 || !only) throw new Error(`${found.length} functions have the entry ${entry}`);
    return only;
  }

  /** What a function's role allows. */
  allowed(entry: EntryName): Statement[] {
    const role = this.get(target(this.lambda(entry).Properties.Role));
    return list<Json>(role.Properties.Policies).flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  }

  /** The resources of a type on which a function may act, with its actions. */
  actionsOn(entry: EntryName, type: string): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>();
    for (const { Action, Resource } of this.allowed(entry))
      for (const one of list(Resource)) {
        const id = target(one);
        if (!id || this.get(id).Type !== type) continue;
        for (const action of list(Action)) found.set(id, (found.get(id) ?? new Set()).add(action));
      }
    return found;
  }

  /** Every policy statement of the template: of roles, queues, topics and keys. */
  statements(): { id: string; statement: Statement }[] {
    return this.resources.flatMap(({ id, Properties }) => {
      const own = list<Json>(Properties?.Policies).map(({ PolicyDocument }) => PolicyDocument);
      const documents = [
        ...own,
        Properties?.PolicyDocument,
        Properties?.KeyPolicy,
        Properties?.AssumeRolePolicyDocument,
      ];
      return documents
        .flatMap((document) => list<Statement>(document?.Statement))
        .map((statement) => ({ id, statement }));
    });
  }

  alarmsOf(dimension: string, id: string): Resource[] {
    const names = (Properties: Json): Json[] => [
      ...list<Json>(Properties.Dimensions),
      ...list<Json>(Properties.Metrics).flatMap((metric) => list<Json>(metric.MetricStat?.Metric.Dimensions)),
    ];
    return this.all('AWS::CloudWatch::Alarm').filter(({ Properties }) =>
      names(Properties).some(({ Name, Value }) => Name === dimension && target(Value) === id),
    );
  }
}
