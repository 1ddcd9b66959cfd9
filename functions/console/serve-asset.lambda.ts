import { httpFunction } from '../kernel/http.ts';
import { serveAsset } from './frame/serve-asset.ts';

export const handler = httpFunction(async (request) => serveAsset(request));
