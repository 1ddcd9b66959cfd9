import type { ArticleWords } from '../../article.ts';

export const words: ArticleWords = {
  title: 'È davvero l’assistenza? Come riconoscere chi finge di essere dello staff',
  summary:
    'Qualcuno dice di essere dell’assistenza, un moderatore o uno sviluppatore, e vuole qualcosa da te. Come verificarlo in un minuto e che cosa fare se hai già risposto.',
  body: `Se qualcuno dice di essere dell’assistenza e vuole la tua password, un codice, dei soldi o vedere il tuo schermo, non siamo noi. Puoi smettere di rispondere subito, anche a metà frase. Poi apri tu l’assistenza dal gioco e chiedi se il messaggio era vero: nessuno se la prenderà.

## Come riconoscere il finto staff

- **Non sa dimostrare chi è.** Non ti dice nessun codice, o ne dice uno che nelle impostazioni dell’account non c’è, e non vuole che tu vada a guardare.
- **Ha fretta.** «Ti hanno segnalato, hai dieci minuti, poi l’account sparisce.»
- **Sembra ufficiale.** Un nome con «support» o «admin», un distintivo nell’immagine, un profilo copiato: può farlo chiunque.
- **Ti porta altrove,** su un’altra app o su un «server di controllo», dove nessuno può leggere.
- **Vuole qualcosa:** un codice appena arrivato, una quota, i tuoi oggetti «per un controllo», un’app per vedere il tuo schermo.
- **Ti chiede di non dirlo a nessuno.** La vera assistenza non ne ha mai bisogno.

A volte comincia un amico: «Ti ho segnalato per sbaglio, scrivi a questa persona». Spesso anche il suo account è già in mano ad altri.

## Come ti contattiamo davvero

Quando un accesso ci sembra insolito, ti mandiamo un’e-mail che chiede «Eri tu?», con due risposte. Se scegli «No, non ero io», mettiamo tutto in sospeso e una persona del nostro team ti contatta. Nell’e-mail c’è un codice, e nel gioco, nelle impostazioni dell’account, trovi lo stesso.

Il nostro team può anche telefonarti o scriverti nel gioco, a volte prima che tu abbia visto un’e-mail. In quel caso siamo **noi** a dirti come comincia quel codice, e tu lo confronti nel gioco: non devi leggerci niente. Puoi sempre riattaccare e chiedere prima all’assistenza nel gioco.

Se ti stiamo seguendo, nelle nostre e-mail trovi anche un codice pratica: indicalo quando ci scrivi e non darlo ad altri.

Per verificare che l’account sia tuo possiamo farti domande sulla tua storia nel gioco. Non ci servono né la password né un codice di accesso.

## Che cosa fare adesso se hai risposto

1. **Chiudi la conversazione,** senza dare spiegazioni. Fai qualche screenshot, poi blocca la persona.
2. **Hai dato una password o un codice?** Cambia la password nel gioco e poi, se è la stessa, quella della posta. Disconnetti gli altri dispositivi, se il gioco lo permette.
3. **Hai lasciato entrare qualcuno nel tuo dispositivo?** Scollegalo da internet e rimuovi l’app. Cambia le password da un altro dispositivo.
4. **Hai pagato?** Avvisa oggi stesso la banca o il servizio di pagamento. Se non sei ancora maggiorenne, parlane con un adulto di cui ti fidi. Non hai fatto niente di male.
5. **Hai consegnato degli oggetti?** Scrivi all’assistenza dal gioco: che cosa, quando, a chi. Non possiamo promettere di recuperarli, ma saperlo presto aiuta.

## Che cosa non ti chiediamo mai

> Non ti chiediamo mai la password, un codice di accesso, un pagamento o il controllo a distanza del tuo dispositivo. Nemmeno per «verificarti» o per togliere un ban.

Segnala il profilo dal gioco, così raggiungerà meno persone. E se hai il dubbio che non siamo noi, chiudi la chat, apri il gioco e scrivici da lì.`,
  keywords: [
    'finto admin',
    'finto moderatore',
    'falsa assistenza',
    'falso supporto',
    'si spaccia per',
    'mi ha scritto uno sviluppatore',
    'chiedono la password',
    'chiedono un codice',
    'controllo remoto',
    'condividere lo schermo',
    'segnalato per sbaglio',
    'minaccia di ban',
  ],
};
