/** The attribute of a person in the directory that lists the games he or she sees. */
const gamesAttribute = 'custom:games';

const words = (text: string | undefined) => (text ?? '').split(/[\s,]+/).filter((word) => word !== '');

/**
 * The claims that the API reads from an access token. Lists are words with spaces between: the form that every version of the trigger
 * takes and API Gateway hands on unchanged.
 * @param person what the directory knows: groups, and attributes by their name
 */
export function tokenClaims(person: {
  groups: readonly string[] | undefined;
  attributes: Readonly<Record<string, string>>;
}): Record<string, string> {
  const { email, [gamesAttribute]: games } = person.attributes;
  return {
    groups: (person.groups ?? []).join(' '),
    games: [...new Set(words(games))].join(' '),
    ...(email ? { email } : {}),
  };
}
