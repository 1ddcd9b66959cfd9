import { formatMoment } from '../../../kernel/i18n.ts';
import { pathOf, type Sheet } from '../announcement-visit.ts';
import type { Watch } from '../watch/load-watch.ts';
import { ActForm, Confirm } from './act-form.tsx';
import { ApprovePart } from './approve-part.tsx';
import { faultIn, type Refused } from './refused.tsx';
import { SendPart } from './send-part.tsx';

type Props = { sheet: Sheet; watch: Watch | undefined; refused?: Refused | undefined };

/** What can be done to the announcement as it stands. A send that renews itself brings this part anew when its state changes. */
export const ActPanel = (props: Props) => (
  <section class="card acts" id="acts" aria-label={props.sheet.say('actsLabel')}>
    <Acts {...props} />
  </section>
);

export function Acts({ sheet, watch, refused }: Props) {
  const { say, announcement } = sheet;
  switch (announcement.state) {
    case 'draft':
      return (
        <>
          <ApprovePart sheet={sheet} refused={refused} />
          <SendPart sheet={sheet} refused={refused} />
          <CancelPart sheet={sheet} refused={refused} />
        </>
      );
    case 'scheduled':
      return (
        <>
          <Scheduled sheet={sheet} />
          <CancelPart sheet={sheet} refused={refused} />
        </>
      );
    case 'sending':
      return (
        <>
          <h2>{say('pauseTitle')}</h2>
          <p class="soft small">{say('pauseText')}</p>
          <ActForm sheet={sheet} act="pause" label={say('pause')} look="primary" />
          <CancelPart sheet={sheet} refused={refused} />
        </>
      );
    case 'paused':
      return (
        <>
          <ResumePart sheet={sheet} watch={watch} refused={refused} />
          <CancelPart sheet={sheet} refused={refused} />
        </>
      );
    default:
      return <p class="soft">{say('nothingToDo')}</p>;
  }
}

function Scheduled({ sheet: { say, visit, announcement } }: { sheet: Sheet }) {
  const time = formatMoment(announcement.sendAt ?? visit.now, visit.language, visit.timezone);
  return (
    <>
      <h2>{say('state.scheduled')}</h2>
      <p>{say('scheduledText', { time })}</p>
      <p class="actions">
        <a class="button" href={pathOf(announcement, '/edit')}>
          {say('edit')}
        </a>
      </p>
    </>
  );
}

function ResumePart({ sheet, watch, refused }: Props) {
  const { say, announcement } = sheet;
  const alone = announcement.paused?.why !== 'person';
  return (
    <>
      <h2>{say('resumeTitle')}</h2>
      {watch && <p>{say('resumeText', { count: watch.progress.counts.pending })}</p>}
      <ActForm sheet={sheet} act="resume" label={say('resume')} look="primary">
        {alone && <Confirm id="confirm-resume" label={say('resumeCheck')} fault={faultIn(sheet, refused, 'resume')} />}
      </ActForm>
    </>
  );
}

function CancelPart({ sheet, refused }: { sheet: Sheet; refused: Refused | undefined }) {
  const { say, announcement } = sheet;
  const fault = faultIn(sheet, refused, 'cancel');
  return (
    <details open={fault !== undefined}>
      <summary id="open-cancel">{say('cancelTitle')}</summary>
      <p class="soft small">{say(announcement.startedAt === undefined ? 'cancelTextDraft' : 'cancelTextSending')}</p>
      <ActForm sheet={sheet} act="cancel" label={say('cancel')} look="danger">
        <Confirm id="confirm-cancel" label={say('cancelCheck')} fault={fault} />
      </ActForm>
    </details>
  );
}
