import type { SignInText } from './en.ts';

export const it: Record<SignInText, string> = {
  signIn: 'Accedi',
  overTitle: 'La sessione è terminata',
  overText:
    'Sei stato via per un po’ oppure il tuo turno è finito. Accedi di nuovo e tornerai alla stessa pagina. Se avevi appena inviato un modulo, non è stato salvato nulla: invialo di nuovo.',
  failedTitle: 'L’accesso non è riuscito',
  failedText:
    'È passato più di dieci minuti, l’accesso era iniziato in un’altra finestra o non è stato confermato. Il tuo account è a posto: ricomincia da capo.',
  noRoleTitle: 'Qui non hai ancora un ruolo',
  noRoleText:
    'Ti riconosciamo come {name}, ma nessuno ti ha assegnato un ruolo in Doorward. Chiedi a un amministratore del tuo gruppo il ruolo agent, supervisor, publisher o admin, poi accedi di nuovo.',
  outTitle: 'Sei uscito',
  outText: 'Grazie per il tuo lavoro. Se usi un computer condiviso, chiudi anche la finestra del browser.',
  endingText: 'Stiamo chiudendo anche l’accesso aziendale.',
  goOn: 'Continua se la pagina resta ferma',
  awayTitle: 'L’accesso non è raggiungibile',
  awayText: 'Il servizio di accesso della tua azienda non risponde in questo momento. Riprova tra un minuto.',
  again: 'Riprova',
};
