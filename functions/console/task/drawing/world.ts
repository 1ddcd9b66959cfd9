import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/land-110m.json' with { type: 'json' };

/** Land by Natural Earth (public domain, 1:110 million), drawn once when the code is loaded. */
const topology = world as unknown as Topology<{ land: GeometryCollection }>;

const width = 960;
/** Nobody plays from the ice: the map ends south of Cape Horn, and a little north of Greenland's middle. */
const south = -57;
const north = 80;

const projection = geoNaturalEarth1().fitWidth(width, { type: 'Sphere' });

/** A place on the map. Degrees; whole units of the drawing. */
export function project(longitude: number, latitude: number): { x: number; y: number } {
  const [x = 0, y = 0] = projection([longitude, Math.min(north, Math.max(south, latitude))]) ?? [];
  return { x: Math.round(x), y: Math.round(y - top) };
}

const yAt = (latitude: number): number => Math.round(projection([0, latitude])?.[1] ?? 0);
const top = yAt(north);
export const worldSize = { width, height: yAt(south) - top };

/** The shape of a ring in whole units, from point to point, which is half as long as its places; nothing if it is too small to see or off the map. */
function outline(ring: string): string {
  const points = ring
    .replace('Z', '')
    .split('L')
    .map((pair) => pair.split(',').map(Number) as [number, number]);
  const [first] = points;
  if (!first || points.every(([, y]) => y > worldSize.height + top)) return '';
  let [x, y] = first;
  const steps: string[] = [];
  for (const [nextX, nextY] of points.slice(1)) {
    if (nextX !== x || nextY !== y) steps.push(`${nextX - x} ${nextY - y}`);
    [x, y] = [nextX, nextY];
  }
  return steps.length < 3 ? '' : `M${first[0]} ${first[1] - top}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

const rings = (geoPath(projection).digits(0)(feature(topology, topology.objects.land)) ?? '').split('M').slice(1);

/** The path of all land. */
export const landPath: string = rings.map(outline).join('');

/** The shortest way between two places over the globe, as a path. Degrees. */
export function way(
  from: { latitude: number; longitude: number },
  to: { latitude: number; longitude: number },
): string {
  const coordinates = [from, to].map(({ latitude, longitude }) => [longitude, latitude]);
  const path = geoPath(projection).digits(0)({ type: 'LineString', coordinates }) ?? '';
  return path.replace(/,(-?\d+)/g, (_, y: string) => ` ${Number(y) - top}`);
}
