import type { Calls } from './shipped.ts';

const hello = '«Buongiorno, sono {agent} dell’assistenza di {game}. Parlo con {player}?»';
const proof = `«Può controllare che siamo davvero noi: nell’e-mail che le abbiamo mandato e nelle impostazioni dell’account, nel gioco, c’è un breve codice. Comincia con {mailCode}.»
«Non le chiederò mai la password, un codice di accesso o denaro. Se qualcuno lo fa, riagganci pure.»`;
const somebodyElse =
  'Risponde qualcun altro? Di’ solo che chiami da {game} e che riproverai. Nemmeno una parola sull’account.';

const check = `Poi verifica che l’account sia suo con le domande di riconoscimento, una alla volta. Scrivi ciò che senti; la pagina dice giusto o sbagliato e non mostra mai la risposta.
- Lascia il tempo di pensare. Dimenticare è umano: una risposta sbagliata non è un’accusa.
- Non suggerire, e non dire quale risposta era sbagliata.
- Le risposte giuste non bastano? «Grazie, per oggi va bene così. Rivedo tutto con un collega e mi faccio vivo entro {time}.»`;

const cannot = `Che cosa non possiamo fare, da dire con delicatezza:
- Promettere che torni ogni oggetto. Di’ chi decide, e che darai notizie entro {time}.
- Cambiare da soli l’indirizzo e-mail: prima deve essere d’accordo un secondo collega.
- Dire chi è stato. Conosciamo un dispositivo e una zona approssimativa, non una persona.`;

const upset = [
  '«Ha tutte le ragioni di essere in collera: sono il suo account e il suo tempo. Resto con lei finché non è chiaro il prossimo passo.»',
  '«Preferisco dirle con franchezza che cosa ancora non so, piuttosto che promettere qualcosa che non posso mantenere.»',
];
const noBlame =
  '«Può succedere a chiunque. Quelle pagine le costruisce chi non fa altro tutto il giorno. Non è colpa sua, e avvisarci è stata la cosa giusta.»';
const calm =
  '«Vorrei continuare ad aiutarla, e per farlo ho bisogno che ci parliamo con calma. Se adesso non è il momento, chiudo la chiamata e le scrivo. Non perde nulla.»';

const ending = `«Avrà nostre notizie entro {time}, anche se non ci fossero novità. Con il codice pratica, che trova nella nostra e-mail, può vedere quando vuole a che punto siamo.»
«Alla fine le mandiamo due brevi domande su com’è andata. Una risposta sincera ci aiuta, anche se è una critica.»`;

export const itCalls: Calls = {
  denied: {
    opening: `${hello}
«Ci ha detto che un accesso al suo account non era suo. Grazie, ha fatto la cosa giusta. La chiamo per rimettere tutto a posto insieme.»
${proof}
${somebodyElse}`,
    ask: `«Quando ha giocato lei l’ultima volta, e con che tipo di dispositivo?»
«Ha notato qualcosa di strano di recente: un link in chat o per e-mail, un regalo troppo bello, un amico che scriveva in modo insolito?»
«Usa questa password anche altrove?» Basta un sì o un no.
«Oltre a lei, qualcun altro può entrare nella sua casella di posta?»
${check}`,
    can: `Che cosa possiamo fare subito:
- Tenere sospesi scambi, regali e vendite finché non è tutto chiarito.
- Fare in modo che il dispositivo estraneo non sia più considerato affidabile.
- Restare in linea mentre la persona imposta da sé una nuova password nel gioco; prima la casella di posta, se la password era la stessa.
- Coinvolgere un collega esperto, se il valore in gioco è alto.
${cannot}`,
    upset: [...upset, noBlame, calm],
    closing: `«Riassumo quello che abbiamo concordato.» Fallo in due o tre frasi, e chiedi se manca qualcosa.
${ending}`,
  },
  suspicious: {
    opening: `${hello}
«Abbiamo notato sul suo account qualcosa di diverso dal solito. Può darsi che non sia nulla; preferiamo chiedere una volta di troppo.»
${proof}
${somebodyElse}`,
    ask: `Fai domande aperte, prima di dire che cosa vedi: chi non è il titolare non deve sapere la risposta da te.
«Negli ultimi giorni ha giocato con un dispositivo nuovo, o da un posto diverso dal solito?»
«Qualcuno che conosce gioca ogni tanto con il suo account?» Senza rimproveri: serve solo capire di chi era l’accesso.
«Da allora ha scambiato o regalato qualcosa?»
${check}`,
    can: `Che cosa possiamo fare subito:
- Se era la persona titolare: rimettere tutto alla normalità durante la chiamata, e riconoscere il dispositivo da ora in poi.
- Se non lo era: tenere sospesi scambi, regali e vendite, e non fidarci più di quel dispositivo.
- Fare insieme i passi di sicurezza: nuova password nel gioco, accesso in due passaggi, casella di posta.
${cannot}`,
    upset: [
      ...upset,
      '«Capisco che dia fastidio sentirsi fare domande quando era proprio lei. Grazie per questo minuto: è lo stesso che ferma un ladro.»',
      calm,
    ],
    closing: `Di’ in una frase che cosa è emerso: se l’accesso era della persona titolare, e che cosa funziona di nuovo da adesso.
${ending}`,
  },
  undeliverable: {
    opening: `${hello}
«Volevamo scriverle a proposito del suo account, ma la nostra e-mail non è arrivata. Per questo la contatto così.»
«Può controllare che siamo davvero noi: apra le impostazioni dell’account nel gioco. C’è un breve codice che comincia con {mailCode}.»
«Non le chiederò mai la password, un codice di accesso o denaro. Se qualcuno lo fa, riagganci pure.»
${somebodyElse}`,
    ask: `«Usa ancora l’indirizzo e-mail che ci aveva dato?» Non leggerlo ad alta voce, nemmeno in parte. Lascia che lo dica la persona, e confronta.
«C’è spazio nella casella, e in questo momento riesce ad aprirla?»
«L’accesso di cui volevamo scriverle era suo?» Giorno e dispositivo si dicono solo dopo la verifica.
${check}`,
    can: `Che cosa possiamo fare subito:
- Dire a voce ciò che avrebbe detto l’e-mail.
- Annotare l’indirizzo giusto. Vale quando la verifica è riuscita e un secondo collega è d’accordo, così nessuno può prendersi un account con una bella storia.
- Fino ad allora, scrivere alla persona dentro il gioco.
${cannot}`,
    upset: [
      ...upset,
      '«So che sembra strano chiedere tanto per un semplice indirizzo. È la prima cosa che un ladro cambierebbe, quindi lo teniamo ben chiuso per lei.»',
      calm,
    ],
    closing: `Di’ per quale via scriveremo finché l’indirizzo non è a posto.
${ending}`,
  },
  unanswered: {
    opening: `${hello}
«Le abbiamo chiesto per e-mail se un accesso era suo. Forse non l’ha vista, quindi preferisco chiederlo di persona.»
${proof}
${somebodyElse}`,
    ask: `«Ha ricevuto la nostra e-mail? A volte finisce nella posta indesiderata.» Non aver risposto non è una colpa.
«Di recente ha giocato con un dispositivo nuovo, o in viaggio?»
«Nel suo account è tutto come lo aveva lasciato?»
${check}`,
    can: `Che cosa possiamo fare subito:
- Prendere la risposta al telefono, una volta riuscita la verifica. Il link non serve più.
- Se era la persona titolare: rimettere subito tutto alla normalità.
- Se non lo era: tenere sospesi scambi, regali e vendite, e fare insieme i passi di sicurezza.
${cannot}`,
    upset: [
      ...upset,
      '«Non ha sbagliato nulla a non rispondere. Semplicemente non volevamo lasciare questa cosa sulle sue spalle.»',
      calm,
    ],
    closing: `Di’ che cosa cambia con la risposta, e che il link nell’e-mail non serve più.
${ending}`,
  },
  mail_cap: {
    opening: `${hello}
«In un solo giorno ci sono stati molti avvisi sul suo account. Per non riempirle la casella abbiamo smesso di scrivere, e la chiamo.»
${proof}
${somebodyElse}`,
    ask: `«È in viaggio, o usa un servizio che cambia la connessione?»
«Gioca con più dispositivi, o oggi ne ha configurato uno?»
«Ha ricevuto messaggi che non aveva chiesto, per esempio molte e-mail tutte insieme?» Un diluvio può servire a nascondere una sola e-mail.
${check}`,
    can: `Che cosa possiamo fare subito:
- Guardare insieme gli accessi della giornata, e chiarirli in una volta sola.
- Se erano della persona titolare: riconoscere da ora in poi dispositivo e connessione.
- Se qualcuno continua a provarci: tenere sospesi scambi, regali e vendite, e fare insieme i passi di sicurezza.
${cannot}`,
    upset: [
      ...upset,
      '«Tante e-mail in un giorno darebbero fastidio anche a me. Guardiamoci bene una volta sola, così poi resta tutto tranquillo.»',
      calm,
    ],
    closing: `Di’ quanti accessi avete chiarito insieme, e che cosa sarà diverso da domani.
${ending}`,
  },
  wave: {
    opening: `${hello}
«In questi giorni qualcuno cerca di entrare in molti account, e il suo è tra quelli di cui ci stiamo occupando. Lei non ha sbagliato nulla.»
${proof}
${somebodyElse}`,
    ask: `Questo caso si lavora una volta sola per tutte le persone coinvolte. Raccogli ciò che hanno in comune, mai i nomi.
«Di recente ha inserito i dati di accesso in una pagina fuori dal gioco: per un regalo, un codice, un voto, un torneo?»
«Dove l’ha incontrata?» Basta il nome della pagina. Meglio non riaprirla.
«Usa questa password anche altrove?» Basta un sì o un no.
${check}`,
    can: `Che cosa possiamo fare subito:
- Tenere sospesi scambi, regali e vendite di tutti gli account coinvolti finché non ne sappiamo di più.
- Passare ai colleghi ciò che raccontano le persone, così le altre vengono avvisate oggi stesso.
- Fare con ciascuno i passi di sicurezza: nuova password nel gioco, accesso in due passaggi, casella di posta.
- Non dire nulla delle altre persone, nemmeno quante sono.
${cannot}`,
    upset: [...upset, noBlame, calm],
    closing: `Di’ che tutti i casi di questo attacco si lavorano insieme, così nessuno deve raccontare due volte la stessa storia.
${ending}`,
  },
};
