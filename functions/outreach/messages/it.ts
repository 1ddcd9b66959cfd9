import type { CaseKey } from './en.ts';

export const it: Readonly<Record<CaseKey, string>> = {
  title: 'La tua pratica',
  open: 'Abbiamo aperto la tua pratica. Una persona del nostro team la prenderà in carico e ti contatterà.',
  claimed: 'Una persona del nostro team se ne sta occupando in questo momento.',
  waiting: 'Abbiamo fissato quando ricontattarti. Fino ad allora ti segue la stessa persona.',
  escalated: 'Un responsabile del nostro team sta esaminando la tua pratica più da vicino.',
  closedYours: 'La pratica è chiusa. L’accesso era tuo, quindi resta tutto com’era.',
  closedSecured:
    'La pratica è chiusa. Il tuo account è al sicuro e il dispositivo estraneo non è più considerato affidabile.',
  closedLost:
    'Abbiamo concluso la pratica, ma purtroppo non siamo riusciti a restituirti l’account. Ciò che contiene resta protetto.',
  closedUnreachable:
    'Abbiamo provato a contattarti senza riuscirci, quindi per ora chiudiamo la pratica. Il tuo account resta protetto.',
  closed: 'La tua pratica è chiusa.',
  nextHeading: 'Che cosa succede adesso',
  firstContact: 'Ti contatteremo entro il {time}.',
  callBack: 'Ti ricontatteremo intorno al {time}.',
  nextUpdate: 'Riceverai nostre notizie entro il {time}.',
  resolution: 'Contiamo di concludere entro il {time}.',
  late: 'Siamo in ritardo rispetto a quanto promesso e ce ne scusiamo. La tua pratica non è dimenticata: sei tra i prossimi.',
  nextReply: 'C’è ancora qualcosa che non va? Scrivi a {support} indicando il codice qui sotto: riapriremo la pratica.',
  stage0: 'Aperta',
  stage1: 'Presa in carico',
  stage2: 'Chiusa',
  stagesLabel: 'A che punto è la tua pratica',
  safeHeading: 'Per la tua sicurezza',
  safe: 'Non ti chiederemo mai la password, un codice di accesso o denaro, su nessun canale. Se qualcuno lo fa, non siamo noi.',
  paused: 'Per andare avanti aspettiamo una tua risposta.',
  wave: 'La stessa cosa riguarda molti giocatori. Ce ne stiamo occupando per tutti insieme.',
  resting: 'In questo momento il nostro team non è al lavoro. Torna il {time}.',
  nextPaused:
    'Scrivici qui sotto o rispondi dove ti abbiamo contattato. Appena ti sentiamo andiamo avanti e i tempi promessi ripartono.',
  nextMessage: 'C’è ancora qualcosa che non va? Lasciaci un messaggio qui sotto: riapriremo la pratica.',
  historyHeading: 'Che cosa è successo finora',
  past_opened: 'Abbiamo ricevuto la tua pratica.',
  past_tried:
    '{channel, select, phone {Abbiamo provato a raggiungerti per telefono.} in_game {Abbiamo provato a raggiungerti nel gioco.} chat {Abbiamo provato a raggiungerti in chat.} other {Abbiamo provato a raggiungerti per mail.}}',
  past_reached:
    '{channel, select, phone {Ci siamo sentiti per telefono.} in_game {Ci siamo sentiti nel gioco.} chat {Ci siamo sentiti in chat.} other {Ci siamo scritti per mail.}}',
  past_awaited: 'Ti abbiamo chiesto di farti sentire.',
  past_messaged: 'Ti abbiamo scritto una mail.',
  past_replied: 'È stato lasciato un messaggio su questa pagina.',
  past_resolved: 'Abbiamo chiuso la pratica.',
  past_reopened: 'La pratica è stata riaperta.',
  past_gathered: 'Abbiamo unito la tua pratica ad altre dello stesso tipo.',
  writeHeading: 'Scrivici',
  message: 'Il tuo messaggio',
  messageHint:
    'Al massimo {most, number} caratteri. Per favore non scrivere mai password o codici di accesso, nemmeno a noi.',
  send: 'Invia il messaggio',
  sent_here: 'Grazie, il tuo messaggio è arrivato. Il nostro team lo leggerà.',
  sent_reopened: 'Grazie, il tuo messaggio è arrivato. La pratica è di nuovo aperta.',
  sent_other: 'Grazie, il tuo messaggio è arrivato. Hai una pratica più recente: lo abbiamo messo lì.',
  fault_empty: 'Prima scrivi qualche parola, per favore.',
  fault_too_long: 'È un po’ troppo lungo: c’è posto per {most, number} caratteri, e questi sono {count, number}.',
  fault_secret:
    'Sembra che qui ci sia una password o un codice. Per favore toglili: non ci servono mai. Se non ce ne sono, invia di nuovo il messaggio.',
  fault_too_many:
    'I {most, number} messaggi di oggi sono arrivati e li leggiamo tutti. Il tuo testo è ancora qui: tienine una copia e invialo domani, oppure scrivi a {support}.',
  fault_too_late:
    'Questa pratica è chiusa da tempo e un messaggio non può più riaprirla. Il tuo testo è ancora qui: copialo e scrivi a {support}.',
  languages: 'Lingua',
  code: 'Codice pratica',
  opened: 'Aperta il',
};
