import type { Outlines } from '../outline.ts';

export const it: Outlines = {
  safety: `
## Come si presenta

[Di’ in una o due frasi che cosa vede chi gioca: il messaggio, la pagina, l’offerta.]

- [Un segno da cui si riconosce]
- [Un altro segno]

## Che cosa fare

- Non aprire il link e non scrivere lì la tua password.
- L’hai già fatto? Cambia subito la password e controlla dove hai effettuato l’accesso.
- Scrivici: l’assistenza ti aiuta volentieri, e nessuno ti farà una colpa.

## Che cosa non chiediamo mai

- Non chiediamo mai la tua password, né un codice ricevuto per mail o per SMS.
- Non chiediamo mai di consegnare oggetti o valuta “per un controllo”.
- Non chiediamo mai di pagare per conservare l’account.
`,
  maintenance: `
[Di’ in una frase che cosa si fa e che cosa andrà meglio dopo.]

## Che cosa noterai

- Nel frattempo non si può accedere né giocare; tutto ciò che possiedi resta com’è.
- [Che cosa succede a partite, aste o eventi in corso in quel momento]

## Che cosa puoi fare

- Esci dal gioco prima dell’inizio, così non perdi nulla della tua partita.
- [Dove si vede se tutto funziona di nuovo]
`,
  policy: `
[Di’ in una frase che cosa cambia e perché.]

## Che cosa cambia

- [Una cosa che da allora è diversa]
- [Un’altra cosa]

## Che cosa resta

- [Ciò di cui chi gioca potrebbe preoccuparsi, senza motivo]

## Che cosa puoi fare

- Per continuare a giocare non devi fare nulla.
- [Che cosa può fare chi non è d’accordo]
`,
};
