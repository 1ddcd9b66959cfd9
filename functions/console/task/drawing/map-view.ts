import { geoDistance } from 'd3-geo';
import type { TaskDetail } from '../../../outreach/index.ts';
import { project, way, worldSize } from './world.ts';

type Point = { latitude: number; longitude: number };
type Usual = NonNullable<TaskDetail['usual']>['places'][number] & Point;

const hasPoint = <One extends { latitude?: number | undefined; longitude?: number | undefined }>(
  one: One | undefined,
): one is One & Point => one?.latitude !== undefined && one.longitude !== undefined;

/** Mean radius of the Earth, km (IUGG). */
const earthKm = 6371;
const kilometres = (one: Point, other: Point): number =>
  Math.round(geoDistance([one.longitude, one.latitude], [other.longitude, other.latitude]) * earthKm);

export type MapView = {
  /** The part of the world that is shown, in units of the drawing. */
  box: { x: number; y: number; width: number; height: number };
  seen: Point | undefined;
  usual: Usual[];
  /** The usual place that is nearest to the event in question, how far it is, and the way from there. */
  nearest: { place: Usual; km: number; path: string } | undefined;
};

/** Units of the drawing around the outermost points, and the least width: nearer than that the coast lines are too coarse. */
const margin = 50;
const least = 280;

/** A part of the world with the proportions of the whole in which every point lies. */
function boxAround(points: readonly { x: number; y: number }[]): MapView['box'] {
  const { width: all, height: tall } = worldSize;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const wanted = [
    Math.max(...xs) - Math.min(...xs) + 2 * margin,
    ((Math.max(...ys) - Math.min(...ys) + 2 * margin) * all) / tall,
  ];
  const width = Math.round(Math.min(all, Math.max(least, ...wanted)));
  const height = Math.round((width * tall) / all);
  const within = (middle: number, size: number, most: number) =>
    Math.round(Math.max(0, Math.min(middle - size / 2, most - size)));
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return { x: within(middle(xs), width, all), y: within(middle(ys), height, tall), width, height };
}

/** What the map of a case shows. */
export function mapView({ inQuestion, usual: habits }: TaskDetail): MapView {
  const seen = hasPoint(inQuestion) ? inQuestion : undefined;
  const usual = (habits?.places ?? []).filter(hasPoint);
  const points = [...usual, ...(seen ? [seen] : [])].map((one) => project(one.longitude, one.latitude));
  const box = points.length === 0 ? { x: 0, y: 0, ...worldSize } : boxAround(points);
  const distances = seen ? usual.map((place) => ({ place, km: kilometres(place, seen) })) : [];
  const nearest = distances.toSorted((one, other) => one.km - other.km)[0];
  return { box, seen, usual, nearest: nearest && seen && { ...nearest, path: way(nearest.place, seen) } };
}

/** Where a point lies in what is shown, in per cent. */
export function placeIn({ box }: MapView, { longitude, latitude }: Point): { x: number; y: number } {
  const { x, y } = project(longitude, latitude);
  const per = (value: number) => Math.round(value * 1000) / 10;
  return { x: per((x - box.x) / box.width), y: per((y - box.y) / box.height) };
}
