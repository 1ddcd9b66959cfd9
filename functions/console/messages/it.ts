import type { ConsoleText } from './en.ts';

export const it: Record<ConsoleText, string> = {
  title: 'Console',
  lead: 'Qui lavoreranno operatori, supervisori e redattori: l’elenco dei giocatori da contattare, i loro casi e gli annunci.',
  meanwhile: 'Le pagine sono in costruzione. Tutto quello che offriranno si può già fare con l’API JSON.',
  howTitle: 'Come si usa l’API',
  howSignIn: 'Accedi con il tuo account aziendale per ottenere un token di accesso.',
  howHeader: 'Invialo con ogni richiesta, in questa intestazione:',
  howList: 'Per esempio, il tuo elenco di lavoro:',
  howOthers: 'Tutte le altre chiamate, con esempi, si trovano nella',
  description: 'descrizione dell’API (OpenAPI 3.1)',
  help: 'Ricevi un 401 o un 403 e pensi che ci sia un errore? Chiedi a un amministratore del tuo team di controllare i tuoi ruoli e i giochi assegnati.',
};
