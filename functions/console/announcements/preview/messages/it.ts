import type { PreviewText } from './en.ts';

export const it: Record<PreviewText, string> = {
  title: 'Anteprima: {title}',
  back: 'Torna all’annuncio',
  language: 'Lingua',
  part: 'Che cosa',
  'part.mail': 'Mail',
  'part.text': 'Mail come testo',
  'part.notice': 'Avviso pubblico',
  width: 'Larghezza',
  'width.320': 'Telefono (320 px)',
  'width.600': 'Larga (600 px)',
  scheme: 'Colori',
  'scheme.light': 'Chiari',
  'scheme.dark': 'Scuri',
  fallback:
    'In {language} non c’è ancora nulla. Chi legge in questa lingua riceve le parole inglesi, con una frase nella sua lingua che lo dice.',
  notWritten: '(in inglese)',
  inbox: 'Nella posta in arrivo',
  from: 'Da',
  subject: 'Oggetto',
  preheader: 'Prima riga',
  mailFrame: 'La mail, {language}',
  noticeFrame: 'L’avviso pubblico, {language}',
  sample: 'Nome e link sono di un giocatore inventato; i pulsanti e i link qui dentro non portano da nessuna parte.',
  calendar: 'È allegato un file di calendario (.ics).',
};
