import type { PreferencesKey } from './en.ts';

export const it: Readonly<Record<PreferencesKey, string>> = {
  title: 'Notizie via e-mail',
  lead: 'Decidi tu di che cosa ti scrive {game}.',
  legend: 'Vorrei ricevere',
  maintenance: 'Manutenzione',
  maintenanceHint: 'Quando il gioco si ferma e quando riparte.',
  policy: 'Novità nelle regole',
  policyHint: 'Che cosa cambia e da quale giorno.',
  safety: 'Consigli di sicurezza',
  safetyHint: 'Quali trucchi sono in giro e come riconoscerli.',
  save: 'Salva le mie scelte',
  stopAll: 'Niente più notizie via e-mail',
  allOff: 'Al momento non ricevi notizie da {game} via e-mail.',
  again: 'Se dovessero mancarti, spunta quello che vorresti ricevere di nuovo.',
  stopped: 'Fatto: {game} non ti manda più notizie via e-mail. Se una è già partita, può ancora arrivare.',
  saved: 'Salvato. D’ora in poi ricevi quello che è spuntato qui.',
  safeHeading: 'Il tuo account resta al sicuro con noi',
  safe: 'Se qualcun altro entra nel tuo account, devi saperlo subito. Per questo, qualunque cosa tu scelga qui, ti scriviamo quando si tratta della sicurezza del tuo account.',
  notices: 'Tutte le notizie, quando vuoi, senza e-mail',
  languages: 'Lingua',
};
