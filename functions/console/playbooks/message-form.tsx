import type { FieldFault } from '../../kernel/errors.ts';
import { messageMost, playbookLimits } from '../../outreach/index.ts';
import { Csrf } from '../frame/csrf.tsx';
import { faultOf, InputField, TextField } from '../frame/form.tsx';
import { actPath, Guard } from '../task/guard.tsx';
import type { Sheet } from '../task/say.ts';
import type { Brief } from './brief.ts';
import { MailPreview, previewId } from './mail-preview.tsx';
import type { MessageDraft } from './message-draft.ts';
import { sayIn } from './sections.tsx';

type MessageFormProps = { sheet: Sheet; brief: Brief; draft: MessageDraft; faults?: readonly FieldFault[] };

/** Where an agent makes a phrase their own, sees the mail, and sends it. Without script the preview is a page of its own. */
export function MessageForm({ sheet, brief, draft, faults = [] }: MessageFormProps) {
  const { visit, task } = sheet;
  const say = sayIn(visit.language);
  const support = brief.tenant?.supportAddress ?? '';
  const replyTo = brief.tenant?.teamAddresses?.[task.team] ?? support;
  const path = actPath(task, 'messages');
  const preview = {
    'hx-post': path,
    'hx-target': `#${previewId}`,
    'hx-select': `#${previewId}`,
    'hx-swap': 'outerHTML',
  };
  return (
    <>
      <form method="post" action={path}>
        <Csrf visit={visit} />
        <Guard sheet={sheet} act="messages" />
        <input type="hidden" name="phrase" value={draft.phrase} />
        <input type="hidden" name="playbookVersion" value={String(draft.version)} />
        <p class="soft small">{say('writeLead', { replyTo })}</p>
        <InputField
          name="subject"
          id="message-subject"
          label={say('writeSubject')}
          value={draft.subject}
          fault={faultOf(faults, 'subject')}
          more={{ maxlength: playbookLimits.subject, lang: task.language }}
        />
        <TextField
          name="text"
          id="message-text"
          label={say('writeText')}
          hint={say('writeHint', { support })}
          value={draft.text}
          fault={faultOf(faults, 'text')}
          most={messageMost}
          rows={Math.min(20, Math.max(8, draft.text.split('\n').length + 2))}
          required
        />
        <div class="actions">
          <button type="submit" name="do" value="preview" {...preview}>
            {say('writePreview')}
          </button>
          <button type="submit" class="primary" name="do" value="send">
            {say('writeSend')}
          </button>
        </div>
      </form>
      <MailPreview sheet={sheet} brief={brief} draft={draft} faults={faults} />
    </>
  );
}
