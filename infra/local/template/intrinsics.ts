import { StartProblem } from '../problem.ts';
import { conditionFunctions, createConditions } from './conditions.ts';
import type { Identity, Template } from './model.ts';
import { account } from './model.ts';
import { substitute } from './sub.ts';

/** Resolves values of one template. */
export type Resolver = {
  /** @throws StartProblem for an intrinsic, reference or attribute that the runner does not know */
  resolve: (value: unknown) => unknown;
  /** Whether a named condition holds. */
  holds: (condition: string) => boolean;
};

const noValue = Symbol('AWS::NoValue');

const pseudoParameters = (region: string): Record<string, unknown> => ({
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'doorward-local',
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/doorward-local/local`,
  'AWS::NotificationARNs': [],
  'AWS::NoValue': noValue,
});

type Lookup = (logicalId: string) => Identity | undefined;

/** What this machine answers to a question of the template, and the template's own default for the rest. */
export type Parameters = Readonly<Record<string, string>>;

/** @param identify the identity of a resource by its logical id; undefined if the template has no such resource */
export function createResolver(
  template: Template,
  from: { region: string; parameters: Parameters },
  identify: Lookup,
): Resolver {
  const pseudo = pseudoParameters(from.region);
  const conditions = createConditions(template.Conditions ?? {}, (value) => resolve(value));

  const reference = (name: string): unknown => {
    if (name in pseudo) return pseudo[name];
    const parameter = template.Parameters?.[name];
    if (parameter) {
      if (from.parameters[name] !== undefined) return from.parameters[name];
      if (parameter.Default === undefined) throw new StartProblem(`parameter ${name} of the template has no default`);
      return parameter.Default;
    }
    const identity = identify(name);
    if (!identity) throw new StartProblem(`the template refers to ${name}, which it does not have`);
    return identity.ref;
  };

  const attribute = (target: unknown): unknown => {
    const [logicalId = '', name = ''] = typeof target === 'string' ? splitOnce(target, '.') : (target as string[]);
    const found = identify(logicalId)?.attribute(name);
    if (found === undefined) throw new StartProblem(`the runner does not know the attribute ${logicalId}.${name}`);
    return found;
  };

  const functions: Record<string, (argument: never) => unknown> = {
    Ref: (name: string) => reference(name),
    'Fn::GetAtt': (target: unknown) => attribute(target),
    'Fn::Join': ([separator, parts]: [string, unknown]) => (resolve(parts) as unknown[]).join(separator),
    'Fn::Split': ([separator, text]: [string, unknown]) => String(resolve(text)).split(separator),
    'Fn::Select': ([index, list]: [unknown, unknown]) => {
      const chosen = (resolve(list) as unknown[])[Number(resolve(index))];
      if (chosen === undefined) throw new StartProblem('Fn::Select points past the end of its list');
      return chosen;
    },
    'Fn::Sub': (argument: string | [string, Record<string, unknown>]) => {
      const [text, own] = typeof argument === 'string' ? [argument, {}] : argument;
      return substitute(text, (name) => {
        if (name in own) return String(resolve(own[name]));
        return String(name.includes('.') ? attribute(name) : reference(name));
      });
    },
    'Fn::Base64': (text: unknown) => Buffer.from(String(resolve(text))).toString('base64'),
    'Fn::FindInMap': (path: unknown[]) => {
      const [map = '', top = '', second = ''] = path.map((part) => String(resolve(part)));
      const found = template.Mappings?.[map]?.[top]?.[second];
      if (found === undefined) throw new StartProblem(`the mapping ${map} has no ${top}.${second}`);
      return found;
    },
    'Fn::If': ([name, yes, no]: [string, unknown, unknown]) => resolve(conditions.named(name) ? yes : no),
  };

  const apply = (name: string, argument: unknown): unknown => {
    if (conditionFunctions.has(name)) return conditions.evaluate({ [name]: argument });
    const run = functions[name];
    if (!run) throw new StartProblem(`the template uses ${name}, which the runner does not know`);
    return run(argument as never);
  };

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== noValue);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) return apply(...only);
    return Object.fromEntries(entries.map(([k, v]) => [k, resolve(v)]).filter(([, v]) => v !== noValue));
  }

  return { resolve, holds: conditions.named };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
