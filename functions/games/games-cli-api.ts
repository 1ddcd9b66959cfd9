import { type Api, openStaffApi } from '../kernel/staff-api.ts';

export { type Api, Refused } from '../kernel/staff-api.ts';

type Where = {
  local?: boolean | undefined;
  stack?: string | undefined;
  stage?: string | undefined;
  api?: string | undefined;
};

/**
 * Opens the API of a stage (its URL, and a token from the environment) or of the local stack (its file, and a token by password).
 * @param readText reads a file
 */
export async function openApi(
  where: Where,
  token: string | undefined,
  readText: (file: string) => string,
): Promise<Api> {
  if (where.stage === undefined && where.api === undefined)
    return openStaffApi({ role: 'admin', stack: where.stack }, readText);
  if (where.local || where.stack) throw new Error('choose either --local or --stage, not both');
  if (where.stage !== 'dev' && where.stage !== 'prod') throw new Error('--stage is dev or prod');
  if (!where.api || !URL.canParse(where.api)) throw new Error('--api names the URL of the stage');
  if (!token)
    throw new Error('DOORWARD_TOKEN holds no token; sign in as an administrator and put the access token there');
  return openStaffApi({ url: where.api, token }, readText);
}
