/** A route that fits a request, and the parameters of its path. */
export type Matched<Route> = { key: string; route: Route; params: Record<string, string> };

/** @returns the values of `{name}` parts, or undefined if the path is another */
function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith('{') && value !== '') params[part.slice(1, -1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** Finds the route of a request by keys such as `GET /console/tasks/{taskId}`; one with fewer parameters wins. */
export function matchRoute<Route>(
  routes: Readonly<Record<string, Route>>,
  method: string,
  path: string,
): Matched<Route> | undefined {
  const found = Object.entries(routes).flatMap(([key, route]) => {
    const [keyMethod, pattern = ''] = key.split(' ');
    const params = keyMethod === method ? paramsOf(pattern, path) : undefined;
    return params ? [{ key, route, params }] : [];
  });
  return found.sort((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0];
}
