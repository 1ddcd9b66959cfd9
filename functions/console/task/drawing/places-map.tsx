import { placeText } from '../place-words.ts';
import { dayText, type Sheet, shortMoment } from '../say.ts';
import { type MapView, mapView, placeIn } from './map-view.ts';
import { landPath } from './world.ts';

/** Beyond this many sign-ins a dot grows no more. */
const most = 100;
const radius = (signIns: number): number => Math.round(4 + 5 * Math.sqrt(Math.min(signIns, most) / most));

/** The event in question and the player's usual places on a map, and the same as a table. */
export function PlacesMap({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const view = mapView(task);
  const { inQuestion, usual } = task;
  const text = (place: { place: string; country: string }) => placeText(place, visit.language) || say('unknownValue');
  const names = (usual?.places ?? []).map(text);
  const label = say('mapLabel', {
    where: inQuestion ? text(inQuestion) : say('unknownValue'),
    usual: names.length === 0 ? say('mapNoUsual') : names.join('; '),
  });
  return (
    <section class="card" aria-labelledby="map">
      <h2 id="map">{say('mapTitle')}</h2>
      {!view.seen && <p class="soft">{say('mapNone')}</p>}
      {(view.seen || view.usual.length > 0) && (
        <Drawing
          view={view}
          label={label}
          name={inQuestion ? text(inQuestion) : ''}
          nearest={view.nearest ? text(view.nearest.place) : ''}
        />
      )}
      <p class="legend soft small">
        <span aria-hidden="true">
          <i class="key ring" /> {say('inQuestion')}
        </span>
        <span aria-hidden="true">
          <i class="key familiar" /> {say('mapUsual')}
        </span>
        {view.nearest && <strong>{say('mapDistance', { km: view.nearest.km })}</strong>}
      </p>
      <PlaceTable sheet={sheet} />
      <p class="soft small">
        {say('mapAccuracy')} {say('mapSource')}
      </p>
    </section>
  );
}

function Drawing({ view, label, name, nearest }: { view: MapView; label: string; name: string; nearest: string }) {
  const { box, seen, usual } = view;
  const at = seen && placeIn(view, seen);
  const from = view.nearest && placeIn(view, view.nearest.place);
  const far = at && from && (Math.abs(at.x - from.x) > 24 || Math.abs(at.y - from.y) > 12);
  return (
    <svg class="map" role="img" aria-label={label} width="100%">
      <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} width="100%" height="100%" aria-hidden="true">
        <path class="land" d={landPath} />
        {view.nearest && <path class="way" d={view.nearest.path} />}
      </svg>
      {usual.map((place) => {
        const { x, y } = placeIn(view, place);
        return <circle class="usual" cx={`${x}%`} cy={`${y}%`} r={String(radius(place.signIns))} />;
      })}
      {at && (
        <>
          <circle class="ring" cx={`${at.x}%`} cy={`${at.y}%`} r="11" />
          <circle class="seen" cx={`${at.x}%`} cy={`${at.y}%`} r="5" />
          <Label at={at} text={name} />
        </>
      )}
      {far && <Label at={from} text={nearest} />}
    </svg>
  );
}

/** A name beside a point, on the side where there is room. */
function Label({ at, text }: { at: { x: number; y: number }; text: string }) {
  const end = at.x > 55;
  return (
    <svg x={`${at.x}%`} y={`${at.y}%`} overflow="visible" aria-hidden="true">
      <text x={end ? '-16' : '16'} y="4.5" text-anchor={end ? 'end' : 'start'}>
        {text}
      </text>
    </svg>
  );
}

function PlaceTable({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const { inQuestion, usual } = task;
  const columns = [say('colSignIns'), say('colLast')];
  return (
    <details>
      <summary>{say('asTable')}</summary>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{say('colPlace')}</th>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inQuestion && (
            <tr>
              <th scope="row">
                <bdi>{placeText(inQuestion, visit.language) || say('unknownValue')}</bdi>{' '}
                <span class="badge bad">{say('inQuestion')}</span>
              </th>
              <td data-label={columns[0]}>1</td>
              <td data-label={columns[1]}>{shortMoment(sheet, inQuestion.at)}</td>
            </tr>
          )}
          {(usual?.places ?? []).map((place) => (
            <tr>
              <th scope="row">
                <bdi>{placeText(place, visit.language)}</bdi>
              </th>
              <td data-label={columns[0]}>{place.signIns}</td>
              <td data-label={columns[1]}>{dayText(sheet, place.lastSeen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
