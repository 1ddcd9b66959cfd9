import { httpFunction } from '../kernel/http.ts';
import { chooseLanguage } from '../kernel/i18n.ts';
import { consolePage } from './console-page.tsx';

export const handler = httpFunction(async (request) => ({
  status: 200,
  html: consolePage(chooseLanguage(undefined, request.headers['accept-language'])),
  headers: { vary: 'accept-language' },
}));
