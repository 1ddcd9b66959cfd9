import { eventSchema, eventsAnswer, eventsBody, resultSchema } from '../activity/index.ts';
import { words } from './words.ts';

const [assessed, duplicate, conflict, quarantined, invalid] = resultSchema.options;
const signal = assessed.shape.signals.element;

const id = 'The id of the event that this result is about.';
const answer = {
  id,
  verdict:
    '`familiar`: nothing to do. `verify`: unusual, so the player is asked "was this you?". `outreach`: risky, so an agent reaches out to the player.',
  score: 'How unlike the player this is, 0 to 1. For ordering and statistics; act on `verdict` and `advice`.',
  signals: 'The reasons, each with its weight. They may be shown to support staff.',
  advice:
    '`hold`: do not let items, currency or account settings move for this player until a callback or the protection says otherwise. `allow`: nothing speaks against it.',
  verificationId: 'The question to the player that this event raised or belongs to.',
  taskId: 'The case that this event opened or joined.',
};

export const activityWords = [
  words(eventsBody, { events: '1 to 500 events. Those of one player stand in the order in which they happened.' }),
  words(eventSchema, {
    id: 'Your id of the event, 8 to 64 of `A–Z a–z 0–9 _ -`, unique within the game. Repeats are known by it for 30 days.',
    type: 'What happened: a sign-in (`login.…`, `session.ended`), a change of the account (`password.changed` to `recovery.requested`), or a movement of something of worth (`item.…`, `currency.…`, `payment.made`).',
    occurredAt:
      'When it happened: RFC 3339 with offset. More than 5 minutes in the future or 30 days in the past, the event is quarantined.',
    playerId: 'Your id of the player, 1 to 128 printable characters. Players need not be made known beforehand.',
    ip: 'The address of the player as your server sees it, IPv4 or IPv6. Kept as a keyed hash, with its network and place.',
    userAgent: 'The `User-Agent` of the client. The first 1,024 characters are kept.',
    device: 'What the client tells of the device. The more, the fewer questions to your players.',
    sessionId: 'Your id of the session, at most 256 characters: ties what follows to its sign-in.',
    reason:
      'Why a sign-in failed: `bad_password`, `unknown_account`, `locked`, `mfa_failed`, or a word of yours, at most 64 characters.',
    value:
      'What a moved thing is worth, in the minor unit of your game’s own currency (cents, not dollars), 0 or more.',
    player: 'Contact details to store with this event: the same as `PUT /v1/players/{playerId}`.',
  }),
  words(eventSchema.shape.device.unwrap(), {
    id: 'An installation id that your client keeps in its keystore or a cookie, at most 128 characters. The surest way to be recognised.',
    model: 'Such as `iPhone15,2`, at most 128 characters.',
    os: 'The operating system, such as `iOS`, at most 128 characters.',
    osVersion: 'Such as `18.1`, at most 128 characters. An update does not make a new device.',
    client: 'The program, such as `Aurora Launcher`, at most 128 characters.',
    clientVersion: 'Its version, at most 128 characters.',
    language: 'The language of the device, such as `vi-VN`, at most 128 characters.',
    timezone: 'The time zone of the device, such as `Asia/Ho_Chi_Minh`, at most 128 characters.',
    screen: 'The size of the screen, such as `1179x2556`, at most 128 characters.',
  }),
  words(eventsAnswer, { results: 'One result for each event, in the order of the events.' }),
  words(assessed, { ...answer, status: '`assessed`: the event was new and has been assessed.' }),
  words(duplicate, {
    ...answer,
    status: '`duplicate`: the event was sent before; these are the fields of the first answer.',
  }),
  words(conflict, {
    id,
    status: '`conflict`: another event with this id was sent before.',
    detail: 'What to do, in a sentence.',
  }),
  words(quarantined, {
    id,
    status: '`quarantined`: the time of the event keeps it out. It is set aside and not assessed.',
    detail: 'Which limit it breaks, in a sentence.',
  }),
  words(invalid, {
    id: 'The id of the event if it can be read, else null.',
    status: '`invalid`: the event breaks the schema. It is not stored.',
    errors: 'Each field that was refused.',
  }),
  words(invalid.shape.errors.element, {
    path: 'Where the field stands within the event, such as `device.os`.',
    message: 'What is wrong with it.',
  }),
  words(signal, {
    code: 'The name of the reason, such as `new_device`.',
    weight: 'What it adds to the score, in log-odds; negative where it speaks for the player.',
    detail: 'The reason in a sentence, in English.',
  }),
];
