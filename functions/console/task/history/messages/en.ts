/** What happened to a case, step by step. The name of who did it stands before each sentence. */
export const en = {
  doorward: 'Doorward',
  player: 'The player',
  step_opened: 'opened the case: {kind}',
  step_joined: 'added: {kind}',
  step_claimed: 'took the case',
  step_released: 'gave the case back',
  step_attempted: '{channel}: {outcome}',
  step_noted: 'wrote a note',
  step_revealed: 'looked at the {field, select, phone {phone number} email {mail address} other {contact}}',
  step_escalated: 'asked a supervisor',
  step_resolved: 'closed the case: {outcome}',
  step_reopened: 'opened the case again',
  step_handed_over: 'handed the case over: {to}',
  step_assigned: 'gave the case to {to}',
  step_awaited: 'waits for the player; the clock stands',
  step_replied: 'wrote to us',
  step_checked: 'checked an answer: {result, select, right {right} other {wrong}}',
  step_messaged: 'wrote to the player',
  step_approved:
    '{change, select, checks {allowed three more tries of the ownership check} other {approved the change of address}}',
  step_declined: 'declined the change of address',
  step_held:
    '{change, select, withdrawn {the game took its change of address back} other {the game sent a new address; it waits for a second person: {to}}}',
  step_returned: 'put the case back into the list: it was held without a step for too long',
  step_warned: '{target} is near',
  step_missed: '{target} was missed',
  step_gathered: 'put the case beneath a wave',
  step_detached: 'took the case out of its wave',
  kind_confirmed: 'the player answered “It was me”',
  kind_expired: 'the question ran out without an answer',
  callBack: 'Call agreed for {time}',
  right: 'right',
  wrong: 'wrong',
  events: '{count, plural, one {# reason} other {# reasons}}',
} as const;

export type HistoryText = keyof typeof en;
