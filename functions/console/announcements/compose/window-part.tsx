import type { HttpResponse } from '../../../kernel/http-types.ts';
import type { Visit } from '../../frame/visit.ts';
import { WindowBar } from './window-bar.tsx';

/** `GET /console/announcements/window`: a maintenance drawn from the times in the query, while somebody still types them. */
export async function showWindow(visit: Visit): Promise<HttpResponse> {
  return { status: 200, html: String(<WindowBar visit={visit} fields={visit.request.query} />) };
}
