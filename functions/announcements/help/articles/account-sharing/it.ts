import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Condividere l’account con amici o familiari',
  summary:
    'Perché un account usato da più persone è più difficile da proteggere, come tornare a usarlo solo tu e come rispondere alla nostra e-mail se era qualcuno che conosci.',
  body: `Un account è più al sicuro quando ci entra una persona sola. Se hai condiviso il tuo e vuoi riaverlo tutto per te, cambia la password nel gioco, disconnetti gli altri dispositivi e controlla che nelle impostazioni dell’account ci sia ancora il tuo indirizzo e-mail. Niente di strano: prima o poi capita a moltissimi di prestarlo a un fratello, a una sorella o a un amico.

## Perché un account condiviso è più difficile da proteggere

- Riconosciamo un estraneo perché si discosta dalle tue abitudini: i dispositivi, i luoghi, gli orari. Se giocate in tre, quasi tutto sembra normale.
- Una password mandata in chat resta in quella chat. Chi un domani entra nel profilo del tuo amico la trova lì.
- Il tuo amico può essere in buona fede e avere comunque un computer infetto, o scrivere la password su una pagina falsa.
- I rapporti cambiano. Una password che qualcuno conosce, invece, resta conosciuta.
- Molti giochi ammettono una sola persona per account. Dai un’occhiata alle regole del tuo prima di prestarlo.

## Se lo hai condiviso: che cosa fare adesso

1. **Cambia la password nel gioco.** Scegline una che non usi altrove.
2. **Esci da tutti gli altri dispositivi,** se le impostazioni dell’account lo permettono.
3. **Controlla indirizzo e-mail e numero di telefono** nelle impostazioni: devono esserci solo i tuoi.
4. **Attiva l’accesso in due passaggi,** se il gioco lo offre.
5. **Dillo all’altra persona** con gentilezza: d’ora in poi giochi soltanto tu. Non devi dare spiegazioni.

Se la tua casella di posta ha la stessa password, comincia da quella.

## Ti chiediamo «Eri tu?» ed era un amico

Quando un accesso ci sembra insolito ti mandiamo un’e-mail con due risposte. Prima chiedi a quella persona, a voce o al telefono: in chat potrebbe risponderti qualcun altro.

- **Sai con certezza chi era e ti va bene che quel dispositivo acceda di nuovo:** scegli «Sì, ero io». Lo riconosceremo più facilmente.
- **Non hai la certezza, o non vuoi più condividere:** scegli «No, non ero io». Mettiamo le cose in pausa, per cui il gioco può sospendere scambi, regali e vendite, e una persona del nostro team ti contatta. Raccontale pure che avevi condiviso l’account: saperlo ci aiuta.

Nell’e-mail c’è un codice. Le impostazioni dell’account nel gioco mostrano lo stesso: così capisci che il messaggio è davvero nostro.

## Giocare insieme senza dividere l’account

- Un account a testa è la soluzione più tranquilla, anche in famiglia: ognuno tiene le sue cose.
- Cerca nel gioco le opzioni per la famiglia, la modalità ospite o un deposito comune: alcuni giochi li hanno.
- I più piccoli dovrebbero creare l’account insieme a un genitore, con un indirizzo e-mail che il genitore può aprire.

## Che cosa non ti chiediamo mai

Non ti chiediamo mai la password, i codici di accesso, un pagamento o il controllo a distanza del dispositivo. Se un amico ha bisogno «al volo» di un codice che hai ricevuto, forse in quel momento non è lui: potrebbero avergli rubato l’account.

Ti serve una persona? Avvia il gioco, apri le impostazioni o la pagina dell’account e scegli lì assistenza o aiuto.`,
  keywords: [
    'condividere account',
    'prestare account',
    'account in due',
    'account di famiglia',
    'mio fratello gioca con il mio account',
    'un amico sa la mia password',
    'ho dato la password',
    'uscire da tutti i dispositivi',
    'ex conosce la password',
    'account dei figli',
    'riprendere account prestato',
  ],
};
