import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: '«Ti duplico gli oggetti»: la truffa del raddoppio',
  summary:
    'Nessuno può raddoppiare i tuoi oggetti o le tue monete. Come riconoscere il trucco e che cosa fare se hai consegnato qualcosa o hai trovato un vero errore del gioco.',
  body: `Nessuno può raddoppiare per te oggetti, monete o gemme. Chi lo dice vuole che tu glieli consegni per primo, e poi sparisce. Se hai appena dato via qualcosa, ferma gli scambi, fai uno screenshot della chat e dello scambio e segnalalo prima possibile all’assistenza, da dentro il gioco.

## Come riconoscere il trucco

- **La piccola prova.** Consegni una cosa da poco e te ne tornano davvero due. Le ha pagate l’altro, perché tu gli affidi qualcosa di prezioso.
- **Lo scambio senza ritorno.** «Lascialo a terra, lo duplico e poi li raccogli tutti e due.» Li raccoglie un suo complice.
- **Il programma.** Un programma, un’estensione del browser o un «generatore» promette copie. L’unica cosa che copia è la tua password.
- **La pagina falsa.** Devi accedere a un sito perché le monete «arrivino».
- **I testimoni.** In chat c’è chi esulta perché con lui ha funzionato. Sono d’accordo.
- **La fretta.** Vale solo oggi, solo adesso, e non devi dirlo a nessuno.

## Se è già successo: che cosa fare adesso

1. **Fermati.** Nessun altro scambio, nemmeno «l’ultimo, così ti ridò tutto».
2. **Annota** il nome esatto del giocatore, il giorno, l’ora e gli oggetti. Fai gli screenshot della chat prima che scompaia.
3. **Segnala il giocatore** e scrivi all’assistenza nel gioco.
4. **Hai scritto la password da qualche parte?** Cambiala subito nel gioco, poi ovunque usi la stessa.
5. **Hai installato o avviato qualcosa?** Toglilo e fai controllare il dispositivo prima di scrivere nuove password, oppure cambiale da un altro dispositivo.

Se poi una nostra e-mail ti chiede «Eri tu?», guardala con calma. Se non eri tu, scegli «No, non ero io»: mettiamo le cose in pausa e una persona del nostro team ti contatta. Il codice dell’e-mail si trova anche nelle impostazioni dell’account nel gioco: così capisci che è nostra.

Non possiamo promettere che gli oggetti persi tornino. Dipende dal gioco e da ciò che si riesce ancora a ricostruire: una segnalazione rapida e precisa dà le possibilità migliori.

## Se trovi un vero errore che copia gli oggetti

A volte un gioco sbaglia davvero e un oggetto si ritrova doppio. Non è colpa tua.

- Non ripeterlo e non dare le copie ad altri.
- Scrivi all’assistenza come è successo, passo per passo. Per favore, non mostrarlo in pubblico.
- Se hai comprato o ricevuto qualcosa che si rivela una copia, dillo e spiega da chi l’hai avuto. Che cosa succede alle copie lo decidono le regole del gioco, ma parlarne presto è sempre meglio che nasconderlo.

## Che cosa fare più avanti

- Scambia solo con la finestra degli scambi del gioco e rileggila prima di confermare.
- Parlane con gli amici e, se sei minorenne, con un genitore. Questo trucco vive di segreti.
- Non c’è da vergognarsi: chi lo fa si esercita ogni giorno.

## Che cosa non ti chiediamo mai

Non ti chiediamo mai la password, i codici di accesso, un pagamento, oggetti «da controllare» o il controllo a distanza del dispositivo. All’assistenza arrivi da dentro il gioco: avvialo, apri le impostazioni o la pagina dell’account e scegli assistenza o aiuto.`,
  keywords: [
    'duplicare oggetti',
    'dupe',
    'duping',
    'glitch duplicazione',
    'raddoppiare monete',
    'oggetti doppi',
    'generatore di gemme',
    'monete gratis',
    'exploit',
    'bug oggetti',
    'truffato nello scambio',
    'oggetti lasciati a terra',
  ],
};
