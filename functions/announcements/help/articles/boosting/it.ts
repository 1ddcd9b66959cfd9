import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Boosting: i rischi di far giocare un altro al posto tuo',
  summary:
    'Chi fa boosting ha bisogno delle chiavi del tuo account, proprio come un ladro. Come riconoscere le offerte e che cosa fare se hai già dato la password.',
  body: `Chi gioca al posto tuo entra con la tua password, e da quel momento può fare tutto quello che puoi fare tu: vendere oggetti, cambiare l’indirizzo e-mail, chiuderti fuori. Se hai dato i tuoi dati di accesso a qualcuno, cambia subito la password nel gioco ed esci da tutti gli altri dispositivi. Sei ancora in tempo, anche se sta ancora giocando.

## Come riconoscere le offerte

- «Ti portiamo al grado che vuoi in due giorni.» Ti chiedono nome e password, spesso anche i codici di accesso.
- Qualcuno si offre **gratis**: per regalo, per un concorso o «per fare pratica».
- Ti dicono di disattivare l’accesso in due passaggi, o di ignorare le nostre e-mail per qualche giorno.
- Ti fanno installare un programma, o vogliono controllare il tuo computer a distanza.
- Le recensioni sono tante ed entusiaste, ma tutte della stessa settimana, e il venditore risponde solo in chat.

Giocare in squadra con chi è più bravo è un’altra cosa: accedi tu, e nessuno ha bisogno della tua password. Molti giochi lo permettono, mentre non ammettono che altri usino il tuo account. Te lo dicono le regole del gioco.

## Se qualcuno ha la tua password: che cosa fare adesso

1. **Cambia la password nel gioco** con una che non usi altrove.
2. **Esci da tutti gli altri dispositivi,** se il gioco lo permette.
3. **Controlla indirizzo e-mail e numero di telefono** nelle impostazioni dell’account e correggi quello che non è tuo.
4. **Attiva, o riattiva, l’accesso in due passaggi.**
5. **Cambia la stessa password ovunque la usi,** a cominciare dalla casella di posta.
6. **Se hai installato qualcosa,** toglilo e fai controllare il dispositivo prima di scriverci nuove password.

Se non riesci più a entrare, vai subito dall’assistenza e leggi il nostro articolo sulla prima ora.

## Quando la nostra e-mail chiede «Eri tu?»

Gli accessi di chi fa boosting spesso ci sembrano insoliti: per questo ti scriviamo e ti lasciamo scegliere tra due risposte. Se non hai fatto tu l’accesso, scegli **«No, non ero io»**, anche se all’inizio eri d’accordo. Mettiamo le cose in pausa, per cui il gioco può sospendere scambi, regali e vendite, e una persona del nostro team ti contatta.

Raccontaci com’è andata, con sincerità. Siamo qui per proteggere l’account, e la tua storia ci aiuta a capire quali accessi erano tuoi. Che cosa prevedono le regole sul boosting lo decide il team del gioco: non possiamo prometterti come andrà.

Nell’e-mail c’è un codice, e le impostazioni dell’account nel gioco mostrano lo stesso. Se sono diversi, non usare i link e chiedi all’assistenza dal gioco.

## Che cosa fare più avanti

- Guarda oggetti, amici e messaggi: annota con giorno e ora quello che non hai fatto tu.
- Se ti minacciano di tenersi l’account o di segnalarti se non paghi di più, **non pagare.** Conserva i messaggi e mostrali all’assistenza. Se sei minorenne, parlane con un adulto di cui ti fidi: chiedere aiuto non è mai sbagliato.
- Se hai pagato con una carta o un’app e pensi che sia una truffa, chiedi a chi gestisce il pagamento che cosa si può fare.

## Che cosa non ti chiediamo mai

Non ti chiediamo mai la password, i codici di accesso, un pagamento o il controllo a distanza del dispositivo. All’assistenza arrivi da dentro il gioco: avvialo, apri le impostazioni o la pagina dell’account e scegli assistenza o aiuto.`,
  keywords: [
    'boosting',
    'boost',
    'booster',
    'powerleveling',
    'elo boost',
    'salire di livello',
    'salire di grado a pagamento',
    'pagare per giocare al posto mio',
    'carry',
    'ho dato la password al booster',
    'ricatto',
    'booster non restituisce account',
  ],
};
