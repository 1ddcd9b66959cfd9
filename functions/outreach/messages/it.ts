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
  code: 'Codice pratica',
  opened: 'Aperta il',
};
