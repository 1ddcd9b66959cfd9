import type { HistoryText } from './en.ts';

export const it: Record<HistoryText, string> = {
  doorward: 'Doorward',
  player: 'Il giocatore',
  step_opened: 'ha aperto il caso: {kind}',
  step_joined: 'ha aggiunto: {kind}',
  step_claimed: 'ha preso il caso',
  step_released: 'ha restituito il caso',
  step_attempted: '{channel}: {outcome}',
  step_noted: 'ha scritto una nota',
  step_revealed:
    'ha visto {field, select, phone {il numero di telefono} email {l’indirizzo e-mail} other {un contatto}}',
  step_escalated: 'ha chiesto a un supervisore',
  step_resolved: 'ha chiuso il caso: {outcome}',
  step_reopened: 'ha riaperto il caso',
  step_handed_over: 'ha passato il caso: {to}',
  step_assigned: 'ha affidato il caso a {to}',
  step_awaited: 'attende il giocatore; il tempo è fermo',
  step_replied: 'ci ha scritto',
  step_checked: 'ha verificato una risposta: {result, select, right {giusta} other {sbagliata}}',
  step_messaged: 'ha scritto al giocatore',
  step_approved:
    '{change, select, checks {ha concesso altri tre tentativi di verifica} other {ha approvato il cambio di recapito}}',
  step_declined: 'ha rifiutato il cambio di indirizzo',
  step_held:
    '{change, select, withdrawn {il gioco ha ritirato il cambio di recapito} other {il gioco ha inviato un nuovo recapito, in attesa di una seconda persona: {to}}}',
  step_returned: 'ha rimesso il caso in lista: tenuto troppo a lungo senza un’azione',
  step_warned: 'scadenza vicina: {target}',
  step_missed: 'scadenza mancata: {target}',
  step_gathered: 'ha messo il caso sotto un’ondata',
  step_detached: 'ha tolto il caso dall’ondata',
  kind_confirmed: 'il giocatore ha risposto «Sono stato io»',
  kind_expired: 'la domanda è scaduta senza risposta',
  callBack: 'Chiamata concordata per {time}',
  right: 'giusta',
  wrong: 'sbagliata',
  events: '{count, plural, one {# motivo} other {# motivi}}',
};
