import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Pagine di accesso false: come riconoscere il phishing',
  summary:
    'Una pagina può sembrare identica a quella vera ed essere di uno sconosciuto. Come accorgersene, e che cosa fare se hai già inserito la password.',
  body: `Un link arrivato per e-mail, in chat o sotto un video ti porta a una pagina che vuole la tua password? Chiudila e apri il gioco come fai sempre. Se la password l’hai già scritta, cambiala subito nel gioco. Queste pagine sono copiate da quelle vere fin nei dettagli: può cascarci chiunque, e agire presto aiuta molto.

## Come riconoscere una pagina falsa

- **Ti ci ha mandato qualcuno.** «Vota la mia squadra», «ritira il regalo», «oggi chiudiamo il tuo account»: il link o il codice QR arriva con una promessa o con tanta fretta.
- **L’indirizzo non torna.** Una lettera scambiata, una parola in più, una terminazione insolita. Guarda la parte subito prima della prima barra singola: è lì che ti trovi davvero. Il lucchetto dice solo che la connessione è riservata, non che la pagina è onesta.
- **Il gestore di password non propone nulla.** Lui conosce l’indirizzo vero e su una copia tace.
- **Ti chiede più del solito:** la password della posta, un codice di accesso, i codici di riserva.
- **La finestra di accesso non si sposta** fuori dalla pagina. Allora potrebbe essere solo un disegno.

## Come capire se l’e-mail è nostra

Quando un accesso ci sembra insolito, ti scriviamo per chiederti «Eri tu?». Il link apre una pagina con due risposte, «Sì, ero io» e «No, non ero io», e nessun campo per la password. Nell’e-mail c’è anche un codice: lo stesso che il gioco mostra nelle impostazioni dell’account. Se i codici sono diversi, o se preferisci non usare link, lascia stare l’e-mail e scrivi all’assistenza dall’interno del gioco.

## Che cosa fare adesso se hai inserito i tuoi dati

1. **Cambia la password nel gioco.** Aprilo tu, senza passare dal link.
2. **Cambiala ovunque** ne usi una uguale o simile, a partire dalla casella di posta.
3. **Disconnetti gli altri dispositivi** e attiva l’accesso in due passaggi, se il gioco lo offre. Se hai scritto i codici di riserva, generane di nuovi.
4. **Rispondi alla nostra e-mail, se arriva.** Se l’accesso non è tuo, scegli «No, non ero io»: mettiamo tutto in sospeso e una persona del nostro team ti contatta.
5. **Hai scaricato qualcosa?** Fai questi passi da un altro dispositivo e leggi «Come tenere al sicuro i tuoi dispositivi».

## Che cosa fare dopo

- Manda all’assistenza, dal gioco, uno screenshot e l’indirizzo della pagina: così proteggi anche gli altri.
- Avvisa l’amico che ti ha mandato il link: forse il suo account è in mano a un estraneo.
- Salva la pagina ufficiale del gioco tra i preferiti e usa solo quella.
- Nei prossimi giorni fai caso agli accessi che non sono tuoi.

## Che cosa non ti chiediamo mai

> Non ti chiediamo mai la password, un codice di accesso, un pagamento o il controllo a distanza del tuo dispositivo. Né per e-mail, né sulle pagine che apri da lì.

Se hai un dubbio, chiedi all’assistenza nel gioco prima di scrivere qualsiasi cosa. È una domanda che ci fa sempre piacere.`,
  keywords: [
    'phishing',
    'sito falso',
    'pagina falsa',
    'login falso',
    'link sospetto',
    'ho cliccato un link',
    'e-mail truffa',
    'e-mail vera o falsa',
    'ho inserito la password',
    'indirizzo strano',
    'vota la mia squadra',
    'codice QR',
  ],
};
