import type { PageKey } from './en.ts';

export const it: Record<PageKey, string> = {
  questionTitle: 'Eri tu?',
  questionIntro:
    'Qualcuno è entrato nel tuo account di {game} da un dispositivo che non avevamo mai visto. Dicci se eri tu.',
  when: 'Quando',
  where: 'Dove',
  device: 'Dispositivo',
  placeUnknown: 'Luogo non noto',
  deviceUnknown: 'Dispositivo non noto',
  placeHint: 'Il luogo è stimato in base alla rete e può distare una città o due.',
  confirm: 'Sì, ero io',
  deny: 'No, non ero io',
  confirmClosed:
    'Sono passati più di tre giorni, quindi qui non possiamo più accettare «ero io». Puoi ancora dirci che non eri tu.',
  whatHappens:
    'Se non eri tu, proteggiamo subito i tuoi oggetti e il nostro team ti contatta. Non ti chiederemo mai la password.',
  code: 'Codice di riconoscimento',
  codeHint:
    'L’e-mail e le impostazioni dell’account nel gioco mostrano lo stesso codice: così puoi riconoscere che questa pagina è nostra.',
  deniedTitle: 'Grazie. Stiamo proteggendo il tuo account.',
  deniedNow:
    'Da questo momento scambi, regali e trasferimenti sono sospesi. Il nostro team ha preso in carico la tua pratica e ti contatterà.',
  deniedDo:
    'Appena puoi, cambia la password nel gioco e anche quella della tua casella di posta, se è la stessa. Fai con calma: nel frattempo nulla lascia il tuo account.',
  follow: 'Segui la tua pratica',
  caseCode: 'Codice pratica',
  confirmedTitle: 'Grazie. È tutto a posto.',
  confirmedText: 'D’ora in poi riconosceremo questo dispositivo. Non devi fare altro. Buon divertimento!',
  notedTitle: 'Grazie. Abbiamo preso nota della tua risposta.',
  notedText:
    'Per ora il tuo account resta sotto protezione aggiuntiva, perché il suo indirizzo e-mail è cambiato da poco o perché il nostro team lo sta già controllando. Se ti crea problemi, l’assistenza di {game} ti aiuta volentieri.',
};
