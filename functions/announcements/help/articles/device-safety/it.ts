import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'Come tenere al sicuro i tuoi dispositivi',
  summary:
    'Aggiornamenti, blocco schermo e giochi solo da fonti ufficiali: piccole abitudini che proteggono l’account, e che cosa fare se un dispositivo è perso o si comporta in modo strano.',
  body: `Tre abitudini proteggono quasi tutti: installa presto gli aggiornamenti, blocca lo schermo, scarica giochi e componenti aggiuntivi solo dallo store o dal sito ufficiale. Se un dispositivo si comporta già in modo strano, non usarlo più per accedere e cambia le password da un altro.

## Come accorgersi che qualcosa non va

- Si aprono finestre, messaggi o programmi che non hai avviato, o il mouse si muove da solo.
- All’improvviso il dispositivo è lento, scotta o si scarica molto prima del solito.
- L’antivirus è spento, e non lo hai spento tu.
- Nel browser ci sono estensioni o una pagina iniziale che non conosci.
- È cominciato dopo aver installato una mod, un trucco, un gioco pirata o un «generatore di regali». Molti di questi download copiano di nascosto le password salvate e gli accessi già aperti.

Un segno da solo spesso ha una spiegazione innocua. Se sono diversi, vale la pena di guardare meglio.

## Che cosa fare adesso

1. **Scollega il dispositivo da internet** e chiudi il gioco.
2. **Passa a un altro dispositivo** di cui ti fidi. Da lì cambia le password: prima la posta, poi il gioco. Se si può, disconnetti tutti gli altri dispositivi: così si chiudono anche gli accessi copiati.
3. **Rimuovi ciò che hai installato per ultimo** e fai una scansione completa con l’antivirus del sistema.
4. **È ancora strano?** Salva foto e documenti e riporta il dispositivo alle impostazioni di fabbrica. Se non lo hai mai fatto, chiedi a una persona di fiducia di farlo insieme.
5. **Avvisa l’assistenza dal gioco**, appena sei su un dispositivo pulito. Se ti scriviamo per un accesso che non era tuo, scegli «No, non ero io»: scambi e regali possono essere sospesi e una persona del nostro team ti contatta.

## Se hai perso il dispositivo o te lo hanno rubato

Bloccalo o localizzalo con il servizio «trova il mio dispositivo» del sistema. Da un altro dispositivo disconnettilo dalla posta e dal gioco e cambia tutte e due le password. Chiedi al tuo operatore di bloccare la SIM, perché lì possono arrivare i codici di accesso. Poi avvisa l’assistenza: aiuta sapere quando lo avevi ancora con te.

## Buone abitudini

- Attiva gli aggiornamenti automatici di sistema, browser e gioco.
- Usa un PIN, l’impronta o il volto per bloccare lo schermo.
- Su un computer condiviso tieni un tuo profilo separato. A scuola, in sala giochi o da amici non salvare la password, ed esci dall’account quando te ne vai.
- Prima di vendere o regalare un dispositivo, esci dagli account e ripristinalo.
- Non dare accesso remoto a nessuno, per quanto sia gentile.

È normale che ti chiediamo una volta di un dispositivo nuovo. Se eri tu, scegli «Sì, ero io»: di solito la volta dopo lo riconosceremo.

## Che cosa non ti chiediamo mai

> Non ti chiediamo mai di installare un programma, di condividere lo schermo o di farci controllare il tuo dispositivo. E nemmeno la password, un codice di accesso o un pagamento.

Se qualcuno che si presenta come assistenza vuole una di queste cose, fermati e scrivi all’assistenza dall’interno del gioco. Chiedere non costa nulla, e nessuno se la prenderà con te.`,
  keywords: [
    'virus',
    'malware',
    'trojan',
    'telefono perso',
    'telefono rubato',
    'nuovo dispositivo',
    'mod',
    'trucchi',
    'gioco pirata',
    'antivirus',
    'accesso remoto',
    'computer condiviso',
    'aggiornamenti',
    'blocco schermo',
  ],
};
