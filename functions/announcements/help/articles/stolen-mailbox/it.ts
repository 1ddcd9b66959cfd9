import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Qualcun altro è nella tua casella di posta: come riprenderla',
  summary:
    'La casella di posta apre la porta a quasi tutto il resto. Come accorgersi che qualcuno legge le tue e-mail e da dove cominciare per riprendertela.',
  body: `Riprenditi la casella prima di pensare al gioco: entra da un dispositivo di cui ti fidi, cambia la password, disconnetti tutti gli altri dispositivi ed elimina gli inoltri che non hai creato tu. Poi avvisa l’assistenza, dall’interno del gioco, che la tua posta non era al sicuro. Se non riesci più a entrare, avvia il recupero dal sito o dall’app del tuo fornitore di posta.

## Come accorgersene

- Trovi e-mail già lette, spostate o cancellate, e non lo hai fatto tu.
- Non arrivano e-mail che aspetti, come un codice o la nostra domanda su un accesso.
- Ricevi e-mail di cambio password mai richieste, oppure centinaia di messaggi indesiderati tutti insieme: a volte servono a nasconderne uno solo, quello importante.
- I tuoi amici ricevono messaggi tuoi che non hai mai scritto.
- Una nostra e-mail arriva al tuo indirizzo **precedente** e dice che fino a poco fa era collegato all’account, ma non lo hai cambiato tu.

## Che cosa fare adesso

1. **Cambia la password della casella** con una lunga, che non usi altrove. Fallo da un dispositivo di cui ti fidi e digita tu l’indirizzo del sito.
2. **Disconnetti tutto il resto.** Quasi tutti i fornitori mostrano i dispositivi collegati: rimuovi quelli che non conosci, e anche le app che non riconosci.
3. **Cerca le porte lasciate aperte.** Controlla inoltri, filtri e regole, l’indirizzo e il telefono di recupero: spesso chi è entrato ne lascia una.
4. **Attiva l’accesso in due passaggi** per la casella.
5. **Avvisa l’assistenza dal gioco.** È importante: chi legge la tua posta può leggere anche le nostre e-mail e rispondere al posto tuo. Se lo sappiamo, non ci fidiamo delle risposte che arrivano da lì.
6. **Cambia la password del gioco** per ultima, quando la casella è di nuovo solo tua.

## Se hanno cambiato l’indirizzo del tuo account di gioco

Per qualche settimana le e-mail sulla sicurezza dell’account arrivano di proposito anche all’indirizzo precedente, così lo vieni a sapere. Se una di queste ti chiede di un accesso, puoi rispondere da lì «No, non ero io»: gli scambi possono essere sospesi e una persona del nostro team ti contatta. Finché la pratica è aperta, per un nuovo indirizzo non basta la parola di una sola persona: deve essere d’accordo anche un secondo collega. Ci vuole un po’ di più, ma così nemmeno un ladro se la cava con una bella storia.

## Che cosa fare dopo

- Passa in rassegna gli altri account legati a questa casella: prima quelli che hanno a che fare con il denaro, poi i giochi, poi il resto.
- Tieni aggiornati i dati di recupero della casella, così puoi dimostrare che è tua.
- Dopo qualche giorno ricontrolla regole e dispositivi.

## Che cosa non ti chiediamo mai

> Non ti chiediamo mai la password della posta o del gioco, un codice di accesso, un pagamento o il controllo a distanza del tuo dispositivo.

Non possiamo aprire la casella al posto tuo: in questo può aiutarti solo il tuo fornitore di posta. Il recupero vero passa dalle sue pagine, non da qualcuno che in chat te lo promette a pagamento.`,
  keywords: [
    'e-mail hackerata',
    'email rubata',
    'posta violata',
    'casella rubata',
    'non arrivano e-mail',
    'indirizzo cambiato',
    'inoltro',
    'regole e filtri',
    'troppo spam',
    'recuperare e-mail',
    'reimpostare password',
    'fornitore di posta',
  ],
};
