import type { SurveyKey } from './en.ts';

export const it: Readonly<Record<SurveyKey, string>> = {
  title: 'Com’è andata?',
  lead: 'La tua pratica è chiusa. Due domande brevi e, se vuoi, una riga tutta tua: basta meno di un minuto.',
  helped: 'Quanto ti siamo stati d’aiuto?',
  rating5: 'Moltissimo',
  rating4: 'Molto',
  rating3: 'Abbastanza',
  rating2: 'Poco',
  rating1: 'Per niente',
  solved: 'Per te è risolto?',
  solved_yes: 'Sì',
  solved_partly: 'In parte',
  solved_no: 'No',
  comment: 'Vuoi dirci qualcosa? (facoltativo)',
  commentHint: 'Al massimo {most, number} caratteri. Per favore non scrivere password o codici.',
  privacy:
    'Le tue risposte vengono lette da chi guida il nostro team. Non cambiano nulla nella tua pratica o nel tuo account.',
  send: 'Invia le risposte',
  choose: 'Scegli una risposta, per favore.',
  tooLong: 'È un po’ troppo lungo: c’è posto per {most, number} caratteri.',
  languages: 'Lingua',
  thanksTitle: 'Grazie!',
  thanks: 'Abbiamo ricevuto le tue risposte. Ci aiutano a seguire meglio chi gioca a {game}.',
  thanksOpen:
    'C’è ancora qualcosa che non va? Apri il link alla pratica nella nostra mail e lasciaci un messaggio, oppure scrivi a {support}. Ci torniamo su volentieri.',
};
