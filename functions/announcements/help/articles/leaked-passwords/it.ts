import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Che cosa fare se una password è trapelata',
  summary:
    'Una password rubata in un posto viene provata in molti altri. Quali cambiare per prime e come averne di buone senza impararle a memoria.',
  body: `Cambia la password trapelata ovunque l’hai usata, cominciando dalla casella di posta, poi il gioco, poi tutto il resto. Dai a ogni servizio una password diversa e attiva l’accesso in due passaggi dove puoi: quella vecchia non servirà più a nessuno.

## Come finiscono in mani altrui

Di solito nessuno ha indovinato la tua. Da qualche parte un sito ha perso l’elenco dei suoi utenti, oppure una pagina sembrava vera e non lo era. Questi elenchi girano, e ci sono programmi che provano ogni riga in un gioco dopo l’altro. Così la password di un vecchio forum può aprire un account di gioco anche anni dopo. La tua attenzione c’entra poco.

Te ne puoi accorgere così:

- Un sito o il browser ti avvisa che la tua password è comparsa in una fuga di dati.
- Una nostra e-mail ti chiede di un accesso che non è tuo, oppure qualcuno ha provato tante volte a entrare.
- Ricevi un’e-mail che cita una tua vecchia password e pretende denaro. Quasi sempre arriva da uno di quegli elenchi: non pagare e non rispondere.

## Che cosa fare adesso

1. **Prima la casella di posta**, perché da lì si reimpostano tutte le altre password.
2. **Poi il gioco.** Apri tu le impostazioni dell’account nel gioco, non da un link che ti hanno mandato. Se il gioco lo permette, disconnetti tutti gli altri dispositivi.
3. **Poi ogni servizio con la stessa password, o una quasi uguale.** Una cifra in più alla fine è tra le prime cose che vengono provate.
4. **Attiva l’accesso in due passaggi** dove c’è: la sola password rubata non basta più.
5. **Ti abbiamo chiesto di un accesso?** Se non era tuo, rispondi «No, non ero io». Le tue cose possono essere messe in sicurezza mentre una persona del nostro team se ne occupa con te.

## Come scegliere buone password

- **Meglio lunga che complicata.** Quattro o cinque parole che non c’entrano nulla l’una con l’altra sono robuste e facili da scrivere.
- **Una per ogni servizio.** È la regola più importante.
- **Falle ricordare a un gestore di password**, per esempio quello già presente nel telefono o nel browser. In più non compila la password su una pagina falsa: un avviso prezioso.
- Va bene anche un quaderno a casa, purché resti lì.
- Lascia stare nomi, compleanni e il tuo nickname.
- Conserva i codici di riserva dell’accesso in due passaggi in un posto diverso dal telefono.

Non serve cambiare una buona password ogni poche settimane: fallo quando è successo qualcosa o quando la conosce qualcun altro.

## Che cosa non ti chiediamo mai

> Non ti chiediamo mai la password, né vecchia né nuova, un codice di accesso, un pagamento o il controllo a distanza del tuo dispositivo.

Non scrivere la password in pagine o chat che si offrono di «controllarla». Se hai un dubbio, scrivi all’assistenza dall’interno del gioco: nessuna domanda è sciocca. Se qualcuno è già entrato, leggi «Qualcun altro è nel tuo account: che cosa fare nella prima ora».`,
  keywords: [
    'password rubata',
    'fuga di dati',
    'data breach',
    'stessa password',
    'cambiare password',
    'password sicura',
    'gestore di password',
    'due passaggi',
    'verifica in due passaggi',
    '2FA',
    'ricatto e-mail',
    'password dimenticata',
  ],
};
