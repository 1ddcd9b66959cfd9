import type { OwnershipText } from './en.ts';

export const it: Readonly<Record<OwnershipText, string>> = {
  title: 'È davvero il proprietario?',
  why: 'Scrivi ciò che dice il giocatore: vedi se è giusto, mai la risposta. La verifica ti informa e da sola non sblocca nulla.',
  inside:
    'Ciò che un intruso può vedere dentro l’account conta poco: le risposte giuste a queste domande non bastano mai a rendere probabile la proprietà.',
  patient:
    'Abbi pazienza: anche chi è proprietario dimentica e può essere agitato. Non dare suggerimenti, non dire quanto una risposta ci va vicino, non leggere possibili risposte.',
  standing_unproven: 'Non ancora dimostrato',
  standing_likely: 'Probabilmente è il proprietario',
  standing_proven: 'Dimostrato: è il proprietario',
  unprovenNote:
    'Se ora chiudi il caso come “Era il giocatore” o “Account messo al sicuro”, scrivi nella nota perché ne hai la certezza.',
  counts_much: 'conta molto',
  counts_fair: 'conta abbastanza',
  counts_some: 'conta un po’',
  counts_little: 'visibile dentro: conta poco',
  result_right: 'giusto',
  result_wrong: 'finora sbagliato',
  triesLeft: '{count, plural, =0 {Nessun tentativo rimasto} one {# tentativo rimasto} other {# tentativi rimasti}}',
  triesInAll: 'In questo caso: {tries}.',
  answer: 'Che cosa dice il giocatore',
  check: 'Verifica',
  unreadable: 'Non si riesce a leggere, quindi non è stato contato. Scrivi come indicato sotto.',
  form_text: 'Come lo scandisce il giocatore.',
  form_month: 'Mese e anno, per esempio 5/2021.',
  form_date: 'Un giorno, per esempio 2021-05-03.',
  form_number: 'Un numero.',
  form_range: 'Il numero che dice il giocatore, per esempio 12.',
  form_country: 'Il nome di un Paese.',
  form_code: 'Cifre o lettere; gli spazi non contano.',
  spent:
    'I tentativi di questo caso sono finiti. Un supervisore che non ci ha lavorato può concederne altri tre, una volta sola.',
  allow: 'Concedi altri tre tentativi',
  reason: 'Motivo',
  heldTitle: 'C’è un cambio di recapito in attesa',
  heldWhy:
    'Il gioco l’ha inviato il {time}, a caso aperto. Le nostre e-mail vanno all’indirizzo di prima finché non decide qualcuno che non ha lavorato al caso.',
  heldEmail: 'Nuovo indirizzo e-mail',
  heldPhone: 'Nuovo numero di telefono',
  heldClose:
    'Se il caso si chiude come “Account perso” o “Contatto offensivo”, il cambio decade; con ogni altro esito va prima deciso.',
  heldAsk: 'Decide un supervisore che non ha lavorato a questo caso.',
  approve: 'Rendilo effettivo',
  decline: 'Rifiuta',
};
