import type { SiteKey } from './en.ts';

export const it: Record<SiteKey, string> = {
  skip: 'Vai al contenuto',
  chapters: 'Sezioni',
  notices: 'Avvisi',
  help: 'Aiuto',
  languages: 'Lingua',
  noCookies: 'Questo sito non usa cookie e non esegue script.',
  missingTitle: 'A questo indirizzo non c’è nulla',
  missingText: 'Forse è stato scritto male, o quello che c’era qui non c’è più. Magari trovi qui quello che ti serve:',
  toNotices: 'Avvisi: manutenzioni, novità e allerte',
  toHelp: 'Aiuto: come proteggere il tuo account',
};
