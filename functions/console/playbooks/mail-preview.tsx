import type { FieldFault } from '../../kernel/errors.ts';
import { type PreviewedMail, previewCaseMessage } from '../../mail/index.ts';
import { Faults } from '../frame/form.tsx';
import type { Sheet } from '../task/say.ts';
import type { Brief } from './brief.ts';
import type { MessageDraft } from './message-draft.ts';
import { type Say, sayIn } from './sections.tsx';

/** Where the preview stands; the script puts a new one in its place. */
export const previewId = 'mail-preview';

/** The mail as it will look, or what is wrong with it; empty as long as there are no words. */
export function MailPreview(props: { sheet: Sheet; brief: Brief; draft: MessageDraft; faults: readonly FieldFault[] }) {
  const { sheet, brief, draft, faults } = props;
  const { visit, task } = sheet;
  const { tenant } = brief;
  const say = sayIn(visit.language);
  if (faults.length > 0)
    return (
      <div id={previewId}>
        <Faults language={visit.language} faults={faults} />
      </div>
    );
  if (!tenant || draft.text.trim() === '') return <div id={previewId} />;
  const { taskId, team, contact } = task;
  const subject = draft.subject.trim();
  const facts = {
    kind: 'case_message',
    taskId,
    team,
    text: draft.text,
    ...(subject === '' ? {} : { subject }),
  } as const;
  const links = { keys: visit.keys, publicUrl: visit.publicUrl };
  return (
    <div id={previewId}>
      <h3>{say('mailTitle')}</h3>
      <Mail mail={previewCaseMessage(contact, tenant, links, facts)} say={say} />
    </div>
  );
}

function Mail({ mail, say }: { mail: PreviewedMail; say: Say }) {
  return (
    <div class="mail">
      <dl class="facts">
        <dt>{say('mailFrom')}</dt>
        <dd lang={mail.language}>{mail.from}</dd>
        <dt>{say('mailReply')}</dt>
        <dd>{mail.replyTo}</dd>
        <dt>{say('mailSubject')}</dt>
        <dd lang={mail.language}>
          <strong>{mail.subject}</strong>
        </dd>
      </dl>
      <div class="letter" lang={mail.language}>
        <p>{mail.greeting}</p>
        {mail.blocks.map((block) => (
          <Piece block={block} />
        ))}
      </div>
      <p class="soft small">{say('mailFooter')}</p>
    </div>
  );
}

/** Buttons are drawn and not pressed: their link is the player's. */
function Piece({ block }: { block: PreviewedMail['blocks'][number] }) {
  switch (block.kind) {
    case 'text':
      return <p>{lines(block.text)}</p>;
    case 'note':
    case 'title':
      return <p class="soft small">{block.text}</p>;
    case 'button':
      return (
        <p>
          <span class="pressed">{block.label}</span>
        </p>
      );
    case 'link':
      return (
        <p>
          {block.lead}
          <u>{block.label}</u>
        </p>
      );
    case 'code':
      return (
        <p class="small">
          <span class="soft">{block.label}</span> <strong class="mono">{block.code}</strong>
          <br />
          <span class="soft">{block.note}</span>
        </p>
      );
    case 'facts':
      return null;
  }
}

const lines = (text: string) =>
  text.split('\n').map((line, at) => (
    <>
      {at > 0 && <br />}
      {line}
    </>
  ));
