import type { RoutePlan } from '../resources/http-api.ts';

export type Match = {
  route: RoutePlan;
  /** Undefined if the route has no parameters; values are decoded. */
  params: Record<string, string> | undefined;
};

type Entry = { route: RoutePlan; method: string; segments: string[]; greedy: boolean; fixed: number };

/** Finds the route of a request. @param path as it came, without the query */
export type RouteTable = (method: string, path: string) => Match | undefined;

const isParameter = (segment: string) => segment.startsWith('{');
const nameOf = (segment: string) => segment.slice(1, -1).replace(/\+$/, '');

function entryOf(route: RoutePlan): Entry {
  const [method = '', path = ''] = route.key.split(' ');
  const segments = path.split('/').slice(1);
  const fixed = segments.filter((segment) => !isParameter(segment)).length;
  return { route, method, segments, greedy: segments.at(-1)?.endsWith('+}') ?? false, fixed };
}

/** A percent sign that begins no code stays what it is, as API Gateway leaves it. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function paramsOf(entry: Entry, parts: readonly string[]): Record<string, string> | undefined {
  const { segments, greedy } = entry;
  if (greedy ? parts.length < segments.length : parts.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    const part = greedy && at === segments.length - 1 ? parts.slice(at).join('/') : (parts[at] ?? '');
    if (!isParameter(segment)) {
      if (decodePart(part) !== segment) return undefined;
    } else if (part === '') return undefined;
    else params[nameOf(segment)] = decodePart(part);
  }
  return params;
}

/**
 * The most exact route wins: fixed parts before parameters before a greedy parameter, a method before ANY, `$default` last.
 * Source: API Gateway developer guide, "Routing API requests" for HTTP APIs.
 */
export function createRouteTable(routes: readonly RoutePlan[]): RouteTable {
  const fallback = routes.find((route) => route.key === '$default');
  const entries = routes
    .filter((route) => route !== fallback)
    .map(entryOf)
    .sort(
      (a, b) =>
        Number(a.greedy) - Number(b.greedy) ||
        b.fixed - a.fixed ||
        b.segments.length - a.segments.length ||
        Number(a.method === 'ANY') - Number(b.method === 'ANY'),
    );

  return (method, path) => {
    const parts = path.split('/').slice(1);
    for (const entry of entries) {
      if (entry.method !== method && entry.method !== 'ANY') continue;
      const params = paramsOf(entry, parts);
      if (params) return { route: entry.route, params: Object.keys(params).length > 0 ? params : undefined };
    }
    return fallback && { route: fallback, params: undefined };
  };
}
