import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Truffe con regali e scambi: come riconoscerle',
  summary:
    'Regali che vogliono la tua password, scambi che cambiano all’ultimo secondo, «ti pago dopo». Come riconoscerli e che cosa fare se hai già perso qualcosa.',
  body: `Un regalo vero non ti costa niente: né password, né codici, né oggetti «in anticipo». Uno scambio vero avviene tutto nella finestra di scambio del gioco, e hai il tempo di leggerla prima di accettare. Se una di queste cose manca, di’ di no e chiudi. Se hai già perso qualcosa, scrivi appena puoi all’assistenza dall’interno del gioco.

## Come riconoscere un regalo finto

- **Hai vinto senza partecipare.** Per ritirare il premio dovresti accedere su un’altra pagina o pagare «solo la spedizione».
- **Il regalo è un file.** Un «pacchetto di skin gratis» o un «generatore» da installare, magari disattivando l’antivirus.
- **Un giocatore famoso regala tutto** in diretta o per messaggio. Nomi, immagini e perfino interi video si possono copiare.
- **Devi dare tu per primo.** «Mandami un oggetto e te ne restituisco due»: ne parla il nostro articolo sulla truffa del raddoppio.

## Come riconoscere uno scambio truccato

- **La sostituzione.** All’ultimo l’oggetto viene tolto e rimesso, ma è un altro che gli somiglia.
- **Le due metà.** «Prima tu, poi io.» La seconda metà non arriva mai.
- **Fuori dal gioco.** Si paga con il codice di una carta regalo o con un bonifico che poi viene annullato, o che non c’è mai stato. Lo screenshot di un pagamento non prova nulla.
- **L’intermediario gentile.** Una terza persona «custodisce» gli oggetti per entrambi. Spesso i due si conoscono.
- **Il prestito.** Un nuovo amico è gentile per settimane, poi ti chiede in prestito il pezzo migliore.
- **La fretta.** «Sbrigati, ho un altro acquirente.» Chi è onesto può aspettare un minuto.

## Che cosa fare adesso se hai perso qualcosa

1. **Fermati.** Non mandare altro, nemmeno per «riavere tutto»: di solito è la seconda parte del trucco.
2. **Conserva le tracce.** Fai screenshot dello scambio, della chat e del profilo e annota l’ora. Poi blocca la persona.
3. **Scrivi all’assistenza dal gioco** e segnala il profilo. Non possiamo promettere che gli oggetti tornino, ma prima lo sappiamo, più cose si possono verificare.
4. **Hai scritto la password o installato qualcosa?** Cambia la password nel gioco, da un altro dispositivo se hai installato un file.
5. **Hai pagato o dato il codice di una carta regalo?** Avvisa oggi stesso la banca o chi ha venduto la carta. Se non sei ancora maggiorenne, parlane con un adulto di cui ti fidi.

Hai ricevuto una nostra e-mail che chiede «Eri tu?» per un accesso non tuo? Scegli «No, non ero io»: mettiamo tutto in sospeso e una persona del nostro team ti contatta. Il codice dell’e-mail è anche nel gioco, nelle impostazioni dell’account.

## Che cosa fare dopo

- Prima di ogni scambio leggi nome e quantità di ogni oggetto, e rileggi se qualcosa cambia.
- Presta solo ciò a cui puoi rinunciare.
- Racconta agli amici com’è andata: molti ci sono passati e non l’hanno mai detto.

## Che cosa non ti chiediamo mai

> Non ti chiediamo mai la password, un codice di accesso, un pagamento o il controllo a distanza del tuo dispositivo. E nemmeno di mandarci oggetti «per controllarli».

L’offerta è troppo bella e vorresti che fosse vera? Chiedi prima all’assistenza nel gioco. Un’offerta onesta c’è anche domani.`,
  keywords: [
    'skin gratis',
    'valuta gratis',
    'omaggio',
    'premio',
    'estrazione a premi',
    'carta regalo',
    'buono regalo',
    'scambio truffa',
    'mi hanno truffato',
    'intermediario',
    'oggetto prestato',
    'oggetti persi',
    'troppo bello per essere vero',
  ],
};
