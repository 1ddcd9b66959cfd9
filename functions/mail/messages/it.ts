import type { MailKey } from './index.ts';

export const it: Record<MailKey, string> = {
  sender: 'Protezione account {game}',
  greeting: 'Ciao {nickname},',
  greetingPlain: 'Ciao,',
  when: 'Quando',
  where: 'Dove',
  device: 'Dispositivo',
  network: 'Rete',
  code: 'Codice di riconoscimento',
  unknown: 'non noto',
  placeNote: 'Ricaviamo il luogo dalla connessione a internet: può non essere preciso al chilometro.',
  passwordNote: 'Non ti chiediamo mai la password, né per e-mail né sulle nostre pagine.',
  codeNote:
    'Il gioco mostra lo stesso codice nelle impostazioni dell’account: così puoi riconoscere che questa e-mail è nostra.',
  otherWay: 'Preferisci non usare un link? Apri le impostazioni dell’account nel gioco oppure scrivi a {support}.',
  formerNote:
    'Fino a poco fa questo indirizzo era collegato all’account. Ti scriviamo anche qui di proposito: se qualcun altro ha cambiato l’indirizzo, è giusto che tu lo sappia.',
  footerWhy: 'Ricevi questa e-mail perché riguarda la sicurezza del tuo account {game}.',
  footerSender: 'Le e-mail sulla sicurezza del tuo account arrivano sempre da {sender}.',

  questionSubject: 'Eri tu? Nuovo accesso al tuo account {game}',
  questionPreheader: '{when}, {where}. Dicci se eri tu.',
  questionHeading: 'Eri tu?',
  questionLead:
    'C’è stato un accesso al tuo account {game} diverso da quelli abituali. Forse eri tu, con un dispositivo nuovo o in viaggio. In caso contrario possiamo proteggere subito il tuo account.',
  questionButton: 'Guarda e rispondi',
  bothAnswers:
    'Il pulsante apre una pagina con entrambe le risposte, «Sì, ero io» e «No, non ero io». Non succede nulla finché non ne scegli una.',
  ifYou: 'Eri tu? Scegli «Sì, ero io»: la prossima volta ti riconosceremo più facilmente.',
  ifNotYou:
    'Non eri tu? Scegli «No, non ero io». Metteremo al sicuro i tuoi oggetti e una persona del nostro team si occuperà del tuo account. Ti consigliamo anche di cambiare la password nel gioco.',
  term: 'Puoi rispondere «ero io» entro 3 giorni e «non ero io» entro 7 giorni.',

  digestSubject: 'Eri tu? {count, plural, one {# nuovo accesso} other {# nuovi accessi}} al tuo account {game}',
  digestPreheader: 'Li abbiamo raccolti in un’unica e-mail. Dicci quali sono i tuoi.',
  digestHeading: 'Eri tu?',
  digestLead:
    '{count, plural, one {C’è stato # accesso al tuo account {game} diverso} other {Ci sono stati # accessi al tuo account {game} diversi}} da quelli abituali. Per non riempirti la casella, abbiamo raccolto tutto in un’unica e-mail.',
  digestItem: 'Accesso {number}',
  digestButton: 'Rispondi per l’accesso {number}',
  digestAnswers:
    'Ogni pulsante apre una pagina con entrambe le risposte, «Sì, ero io» e «No, non ero io». Non succede nulla finché non ne scegli una.',

  openedSubject: 'Ci stiamo prendendo cura del tuo account {game}',
  openedPreheader: 'Le tue cose sono al sicuro. Ti contatteremo al più tardi in questa data: {when}.',
  openedHeading: 'Ci stiamo prendendo cura del tuo account',
  openedDenied: 'Grazie per averci detto che non eri tu. Hai fatto la cosa giusta.',
  openedSuspicious:
    'Abbiamo notato attività sul tuo account {game} che non sembrano tue. Meglio un controllo in più che uno in meno: stiamo guardando da vicino.',
  openedSafe:
    'Teniamo al sicuro le tue cose: finché non sarà tutto chiarito, il gioco può sospendere scambi, regali e vendite dal tuo account.',
  openedContact: 'Il nostro team ti contatterà al più tardi in questa data: {when}.',
  openedMeanwhile:
    'Nel frattempo una cosa aiuta: cambia la password nel gioco e, se è la stessa, anche quella della tua casella di posta.',
  caseButton: 'Segui la tua pratica',
  caseCode: 'Codice pratica',
  caseCodeNote: 'Se ci scrivi, indica questo codice: troveremo subito la tua pratica.',
  caseOtherWay: 'Preferisci non usare un link? Scrivi a {support}.',

  messageSubject: 'Un messaggio sul tuo account {game}',
  messageReply: 'Puoi semplicemente rispondere a questa e-mail: arriva al team che segue la tua pratica.',

  closedSubject: 'Il tuo account {game}: verifica conclusa',
  closedPreheader: 'Che cosa abbiamo trovato e che cosa puoi fare ora.',
  closedHeading: 'La verifica è conclusa',
  closed_was_player: 'Abbiamo ricontrollato tutto insieme a te: l’accesso era tuo. Grazie per la pazienza.',
  closed_secured: 'Qualcun altro era entrato nel tuo account. Lo abbiamo escluso: ora l’account è di nuovo solo tuo.',
  closed_lost:
    'Qualcun altro era entrato nel tuo account e non siamo riusciti a rimettere tutto com’era prima. Ci dispiace molto.',
  closed_unreachable:
    'Abbiamo provato più volte a contattarti senza riuscirci: per questo, per ora, chiudiamo la pratica.',
  closed_false_alarm:
    'È stato un falso allarme da parte nostra. Nessun altro è entrato nel tuo account: ci scusiamo per il disturbo.',
  closed_closed_with_care: 'Abbiamo controllato con cura il tuo account e possiamo chiudere la pratica.',
  left_normal: 'Nel tuo account funziona di nuovo tutto come sempre, scambi e regali compresi.',
  left_watch:
    'Nel tuo account funziona di nuovo tutto come sempre, scambi e regali compresi. Per un po’ lo terremo d’occhio con più attenzione.',
  left_hold: 'Per proteggerti, scambi e regali restano sospesi finché non ci contatti.',
  next_settled: 'Non devi fare altro. Se noti qualcosa di strano, scrivi pure a {support}.',
  next_secure:
    'Che cosa aiuta da qui in avanti: una nuova password che non usi altrove e l’accesso in due passaggi, se il gioco lo offre. Domande? Scrivi a {support}.',
  next_contact: 'Scrivi a {support} indicando il codice pratica: riprenderemo da dove ci siamo fermati.',

  surveyHeading: 'Com’è andata?',
  surveyLead:
    'Due domande brevi sul nostro aiuto: basta meno di un minuto. Il link funziona una volta sola, per 14 giorni.',
  surveyButton: 'Dicci la tua',
};
