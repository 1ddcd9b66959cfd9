import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Qualcun altro è nel tuo account: che cosa fare nella prima ora',
  summary:
    'Un accesso che non è tuo, la password che non funziona più, oggetti spariti: i passi da fare, nell’ordine giusto e con calma.',
  body: `Prendi un dispositivo di cui ti fidi e parti da tre cose: se hai ricevuto una nostra e-mail su un accesso, rispondi «No, non ero io»; imposta una nuova password nel gioco; avvisa l’assistenza dall’interno del gioco. Il resto può aspettare qualche minuto. Succede anche a chi sta attento, e non è colpa tua.

## Come capire se c’è qualcuno nel tuo account

- Ti abbiamo chiesto di un accesso, e l’ora, il luogo o il dispositivo non sono i tuoi. Il luogo è solo una stima: guarda prima di tutto dispositivo e ora.
- La password o l’indirizzo e-mail sono cambiati, e non lo hai fatto tu.
- Mancano oggetti, valuta di gioco o amici, oppure sono partiti messaggi che non hai scritto.
- Il gioco ti butta fuori di continuo.

## Che cosa fare adesso

1. **Rispondi alla nostra e-mail.** Apri la pagina e scegli «No, non ero io». A quel punto scambi, regali e vendite possono essere sospesi, e una persona del nostro team ti contatta. Hai dubbi sull’e-mail? Confronta il suo codice con quello che vedi nel gioco, nelle impostazioni dell’account: se è nostra, sono uguali.
2. **Usa un dispositivo pulito.** Poco prima hai installato una mod, un trucco o un programma «gratis»? Allora fai i prossimi passi da un altro telefono o computer.
3. **Metti al sicuro prima la casella di posta**, se ha la stessa password del gioco o se qualcuno ha letto o cancellato i messaggi. Chi controlla la posta può reimpostare tutto il resto.
4. **Scegli una nuova password per il gioco**, mai usata altrove. Se il gioco lo permette, disconnetti tutti gli altri dispositivi e attiva l’accesso in due passaggi.
5. **Scrivi all’assistenza dal gioco.** Se non riesci a entrare, cerca l’assistenza sul sito ufficiale del gioco, digitando tu l’indirizzo.

## Che cosa annotare

Bastano poche righe: quando hai giocato tu l’ultima volta, che cosa manca, che cosa hai notato, quali link o download c’erano stati prima. Fai qualche screenshot e non cancellare e-mail o chat. Se non sei ancora maggiorenne, mostra questa pagina a un adulto di cui ti fidi.

## Che cosa fare dopo

- Cambia la password ovunque usavi la stessa. L’ordine giusto è in «Che cosa fare se una password è trapelata».
- Avvisa gli amici: qualcuno potrebbe aver scritto a nome tuo.
- Segui la pratica con il link della nostra seconda e-mail. Non possiamo promettere che torni ogni oggetto, ma ti diremo con franchezza che cosa abbiamo trovato.

## Che cosa non ti chiediamo mai

> Non ti chiediamo mai la password, un codice di accesso, un pagamento o il controllo a distanza del tuo dispositivo. Né per e-mail, né in chat, né al telefono.

Per verificare che l’account sia tuo possiamo farti qualche domanda sulla tua storia nel gioco, per esempio sul tuo primo nickname. Chi si offre di recuperarti l’account **a pagamento** non è dei nostri.`,
  keywords: [
    'account rubato',
    'hackerato',
    'violato',
    'accesso sconosciuto',
    'oggetti spariti',
    'non riesco a entrare',
    'password cambiata',
    'recuperare account',
    'rubato tutto',
    'eri tu',
    'emergenza',
    'cosa fare subito',
  ],
};
