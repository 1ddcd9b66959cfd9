import type { Say } from './case-page.tsx';
import type { Typed } from './message-form.ts';
import { messageLimit, messagesPerDay } from './player-message.ts';

/** The form by which a player adds a message: no script. What was not taken stays in its field, with the reason above it. */
export function MessageSection({ say, typed }: { say: Say; typed: Typed | undefined }) {
  const most = typed?.fault === 'fault_too_many' ? messagesPerDay : messageLimit;
  return (
    <>
      <h2 id="write">{say('writeHeading')}</h2>
      <form method="post">
        <label for="message">{say('message')}</label>
        <p class="soft" id="message-hint">
          {say('messageHint', { most: messageLimit })}
        </p>
        {typed && (
          <p class="fault" id="message-fault" role="alert">
            {say(typed.fault, { most, count: typed.count })}
          </p>
        )}
        <textarea
          id="message"
          name="message"
          rows={5}
          maxlength={messageLimit}
          required
          aria-invalid={typed ? 'true' : undefined}
          aria-describedby={typed ? 'message-fault message-hint' : 'message-hint'}
        >
          {`\n${typed?.text ?? ''}`}
        </textarea>
        {typed?.fault === 'fault_secret' && <input type="hidden" name="checked" value="yes" />}
        <button class="secondary" type="submit">
          {say('send')}
        </button>
      </form>
    </>
  );
}
