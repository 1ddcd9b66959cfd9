import type { Phrases } from './shipped.ts';

export const itPhrases: Phrases = {
  call_back: {
    title: 'Chiedere quando chiamare',
    subject: 'Quando possiamo chiamarti?',
    text: `Vorremmo parlare con te della sicurezza del tuo account {game}. Ci vogliono circa dieci minuti.

Quale giorno e quale ora ti vanno bene? Basta rispondere a questa e-mail. Chiameremo il numero che è già nel tuo account, quindi non serve mandarcelo.

Un caro saluto
{agent}, assistenza {game}`,
  },
  not_reached: {
    title: 'Non siamo riusciti a contattarti',
    subject: 'Abbiamo provato a contattarti',
    text: `Abbiamo provato a contattarti per il tuo account {game}, senza riuscirci. Intanto le tue cose sono protette.

Riproveremo entro {time}. Se preferisci un altro momento, rispondi a questa e-mail e dicci quando.

Un caro saluto
{agent}, assistenza {game}`,
  },
  was_it_you: {
    title: 'Eri tu?',
    subject: 'Eri tu?',
    text: `Abbiamo notato un accesso al tuo account {game} diverso da quelli abituali. Forse eri tu, con un dispositivo nuovo o in viaggio.

Rispondici con due parole: eri tu, e in quel caso che cosa c’era di nuovo? Se non eri tu, dillo pure: al resto pensiamo insieme.

Un caro saluto
{agent}, assistenza {game}`,
  },
  on_hold: {
    title: 'Perché gli scambi sono sospesi',
    subject: 'Perché ora gli scambi sono sospesi',
    text: `In questo momento in {game} non puoi scambiare, regalare o vendere oggetti. Abbiamo sospeso tutto perché nessun altro possa portare via le tue cose mentre controlliamo.

Puoi continuare a giocare come sempre. Entro {time} ti diremo a che punto siamo, e toglieremo la sospensione appena sapremo che è tutto a posto.

Un caro saluto
{agent}, assistenza {game}`,
  },
  leaked_password: {
    title: 'Che cosa fare se la password è nota ad altri',
    subject: 'I prossimi passi per il tuo account',
    text: `È possibile che qualcuno conosca la tua password. Ecco che cosa aiuta adesso, in quest’ordine:

1. Imposta una nuova password per la casella di posta, se era la stessa o quasi.
2. Imposta una nuova password in {game}, una che non usi altrove. Per farlo apri il gioco come sempre, senza seguire alcun link.
3. Attiva l’accesso in due passaggi, se il gioco lo offre.
4. Nelle impostazioni dell’account, disconnetti tutti gli altri dispositivi.

Nessuno di noi ha bisogno di conoscere la tua nuova password. Quando hai finito, rispondi con un semplice «fatto»: controlleremo che sia tutto in ordine.

Un caro saluto
{agent}, assistenza {game}`,
  },
  account_secured: {
    title: 'L’account è al sicuro',
    subject: 'Il tuo account è di nuovo solo tuo',
    text: `Buone notizie: il tuo account {game} è di nuovo solo tuo. Il dispositivo estraneo non è più considerato affidabile.

Se nei prossimi giorni noti qualcosa di strano, rispondi a questa e-mail. Conserviamo tutto ciò che riguarda la tua pratica: non dovrai spiegarlo di nuovo.

Grazie per la pazienza e per l’aiuto.

Un caro saluto
{agent}, assistenza {game}`,
  },
  was_you: {
    title: 'Eri tu: tutto come prima',
    subject: 'Il tuo account è a posto',
    text: `Grazie per averlo chiarito con noi. L’accesso era tuo, quindi in {game} funziona tutto come sempre.

La prossima volta ti riconosceremo più facilmente, e ti chiederemo meno spesso.

Un caro saluto
{agent}, assistenza {game}`,
  },
  more_time: {
    title: 'Ci serve altro tempo',
    subject: 'Ci serve ancora un po’ di tempo',
    text: `Ti avevamo promesso notizie e non abbiamo ancora finito. Ci dispiace. Preferiamo guardare con attenzione, piuttosto che darti una risposta a metà.

Avrai nostre notizie entro {time}, qualunque cosa avremo trovato. Fino ad allora le tue cose restano protette.

Un caro saluto
{agent}, assistenza {game}`,
  },
  right_address: {
    title: 'Quale indirizzo funziona?',
    subject: 'Questa e-mail ti arriva?',
    text: `Un’e-mail che ti avevamo mandato per il tuo account {game} è tornata indietro. Se stai leggendo questa, rispondi con una frase: così sappiamo che l’indirizzo funziona.

Se vuoi usarne un altro, non mandarcelo per e-mail. Inseriscilo nelle impostazioni dell’account nel gioco, oppure diccelo quando ci sentiamo. Verificheremo il cambio insieme a te, così nessun altro potrà farlo al posto tuo.

Un caro saluto
{agent}, assistenza {game}`,
  },
  many_alerts: {
    title: 'Perché tanti avvisi',
    subject: 'Sui tanti avvisi di oggi',
    text: `In un solo giorno hai ricevuto diversi avvisi sul tuo account {game}. Per non riempirti la casella li abbiamo sospesi, e stiamo guardando noi.

Oggi eri in viaggio, oppure hai configurato un dispositivo o una connessione? Rispondici con due parole. Se non eri mai tu, dillo pure: ce ne occupiamo subito.

Un caro saluto
{agent}, assistenza {game}`,
  },
  many_players: {
    title: 'Un attacco a molti account',
    subject: 'Stiamo proteggendo il tuo account',
    text: `In questi giorni qualcuno cerca di entrare in molti account {game}. Il tuo è tra quelli che stiamo proteggendo. Non hai sbagliato nulla.

Imposta una nuova password nel gioco, una che non usi altrove, e inserisci i dati di accesso solo nel gioco. Se hai incontrato una pagina che li chiedeva, rispondi dicendoci come si chiama, senza riaprirla.

Ti ricontatteremo entro {time}.

Un caro saluto
{agent}, assistenza {game}`,
  },
  wrong_person: {
    title: 'Ha risposto un’altra persona',
    subject: 'Controlla i tuoi recapiti',
    text: `Abbiamo provato a contattare {player}, ma ci ha risposto un’altra persona. Con lei non abbiamo parlato dell’account.

Dai un’occhiata ai tuoi recapiti nelle impostazioni dell’account di {game}. Se non sono aggiornati, rispondi a questa e-mail: decideremo insieme come procedere.

Un caro saluto
{agent}, assistenza {game}`,
  },
  not_all_back: {
    title: 'Non possiamo recuperare tutto',
    subject: 'Che cosa abbiamo potuto recuperare',
    text: `Abbiamo esaminato tutto ciò che riusciamo a vedere di quanto è successo al tuo account {game}. Purtroppo non possiamo recuperare ogni cosa. Sappiamo quanto tempo e quanta passione contiene, e ci dispiace molto.

Ciò che c’è ancora è protetto. Se ti viene in mente qualcosa da ricontrollare, rispondi a questa e-mail indicando il codice pratica {code}: riapriremo la pratica.

Un caro saluto
{agent}, assistenza {game}`,
  },
  closing_care: {
    title: 'Chiudere con cura',
    subject: 'Per ora chiudiamo la tua pratica',
    text: `Per il tuo account {game} abbiamo fatto ciò che al momento è possibile, e per ora chiudiamo la pratica. La protezione resta com’è.

Sappiamo che forse non è la risposta che speravi. Puoi tornarci quando vuoi: scrivi a {support} indicando il codice pratica {code}. Un altro collega guarderà tutto con occhi nuovi.

Un caro saluto
{agent}, assistenza {game}`,
  },
};
