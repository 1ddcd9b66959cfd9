import type { MessageKey } from './en.ts';

export const it: Record<MessageKey, string> = {
  first_sign_in: 'È il primo accesso a questo account di cui abbiamo notizia.',
  known_device: 'Questo dispositivo è già noto per questo account{named, select, yes {: {device}} other {}}.',
  similar_device:
    'Questo dispositivo somiglia a uno già usato con questo account, ma non possiamo essere certi che sia lo stesso{named, select, yes {: {device}} other {}}.',
  id_on_other_device:
    'Questo dispositivo si presenta come uno che conosciamo, ma è di un altro tipo{named, select, yes {: {device}} other {}}.',
  new_device:
    'Questo dispositivo non ha mai effettuato l’accesso a questo account{named, select, yes {: {device}} other {}}.',
  known_network: 'L’accesso è arrivato da una connessione internet abituale per questo account.',
  other_address:
    'L’operatore internet è uno di quelli abituali{inNetwork, select, yes { ({network})} other {}}, ma la connessione è nuova.',
  new_network:
    'Questo account non è mai stato usato con questo operatore internet{inNetwork, select, yes {: {network}} other {}}.',
  unknown_network: 'L’accesso è arrivato da una connessione internet di cui non sappiamo nulla.',
  hosting_network:
    'L’accesso è passato da un data center o da una VPN{inNetwork, select, yes { ({network})} other {}}, cosa insolita per questo account.',
  new_country: 'Questo account non è mai stato usato da questo Paese: {country}.',
  new_place: 'Questo account non è mai stato usato dalla zona di {where}.',
  impossible_travel:
    'Questo accesso è arrivato dalla zona di {where} e un altro dalla zona di {fromWhere}, {soon, select, yes {nello stesso momento} other {a distanza di appena {duration}}}. I due luoghi distano almeno {km, number} km: nessuno viaggia così in fretta.',
  new_language: 'Il dispositivo usa una lingua nuova per questo account: {language}.',
  new_timezone: 'Il dispositivo usa un fuso orario nuovo per questo account: {timezone}.',
  untold_device: 'Il gioco non ci ha detto nulla del dispositivo.',
  other_details:
    'Il dispositivo indica versioni o uno schermo diversi da prima{named, select, yes {: {device}} other {}}.',
  usual_details:
    'Le versioni e lo schermo indicati dal dispositivo sono quelli attesi{named, select, yes {: {device}} other {}}.',
  usual_hosting:
    'L’accesso è arrivato da un data center o da una VPN{inNetwork, select, yes { ({network})} other {}}, come capita a volte con questo account.',
  known_place: 'L’accesso è arrivato dalla zona di {where}, da cui questo account è già stato usato.',
  unusual_hour: 'Questo account viene usato di rado a quest’ora.',
  usual_hour: 'Questo account viene usato spesso a quest’ora.',
  short_history:
    'Di questo account conosciamo solo {count, plural, one {# accesso precedente} other {# accessi precedenti}}: stiamo ancora imparando a conoscerlo.',
  unknown_together:
    'Non abbiamo potuto riconoscere con certezza né il dispositivo né la connessione, e insieme contano di più.',
  known_together: 'Il dispositivo e la connessione si confermano a vicenda.',
  other_habits: 'Più elementi minori messi insieme.',
  failure_burst:
    'Poco prima {count, plural, one {c’è stato # tentativo di accesso non riuscito} other {ci sono stati # tentativi di accesso non riusciti}} a questo account.',
  failed_before:
    'Poco prima {count, plural, one {è fallito # tentativo di accesso} other {sono falliti # tentativi di accesso}}.',
  address_burst:
    'Dallo stesso indirizzo internet qualcuno sta provando molti account: {failures, plural, one {# tentativo non riuscito} other {# tentativi non riusciti}} su {accounts, plural, one {# account} other {# account}}.',
  attack_wave:
    'Qualcuno sta provando password trapelate su molti account di questo gioco: finora almeno {accounts, number}.',
  network_burst:
    'Qualcuno sta provando molti account attraverso la rete da cui è arrivato questo accesso: {failures, plural, one {# tentativo non riuscito} other {# tentativi non riusciti}} su {accounts, plural, one {# account} other {# account}}.',
  stuffing_wave:
    'In questo momento qualcuno sta provando password trapelate su molti account di questo gioco, e né il dispositivo né la connessione di questo accesso sono abituali per questo account.',
  reported_device:
    'Questo dispositivo ci è stato segnalato {accounts, plural, one {dal titolare di un altro account} other {dai titolari di altri # account}}{named, select, yes {: {device}} other {}}.',
  shared_device:
    'Questo dispositivo è condiviso da più account e finora nessuno ha avuto da ridire{named, select, yes {: {device}} other {}}.',
  device_elsewhere:
    'Di recente questo dispositivo è stato provato su {accounts, plural, one {un altro account} other {altri # account}}{named, select, yes {: {device}} other {}}.',
  question_open:
    'Abbiamo già chiesto conferma di un accesso da questo dispositivo e siamo ancora in attesa della risposta.',
  change_after_suspect: '{act} {soon, select, yes {subito dopo} other {{duration} dopo}} un accesso insolito.',
  recovery_after_suspect: '{act} {soon, select, yes {subito dopo} other {{duration} dopo}} un accesso insolito.',
  asset_after_suspect: '{act} {soon, select, yes {subito dopo} other {{duration} dopo}} un accesso insolito.',
  denied_returns:
    'Ci era stato segnalato che questo dispositivo è di qualcun altro, ed è tornato{named, select, yes {: {device}} other {}}.',
  unknown: 'C’è qualcosa di insolito.',
  learning: 'Stiamo ancora imparando come viene usato questo account, perciò questo conta di meno.',
  minutes: '{amount, plural, one {# minuto} other {# minuti}}',
  hours: '{amount, plural, one {# ora} other {# ore}}',
  'password.changed': 'La password è stata cambiata',
  'email.changed': 'L’indirizzo e-mail è stato cambiato',
  'phone.changed': 'Il numero di telefono è stato cambiato',
  'mfa.enabled': 'È stata attivata la verifica in due passaggi',
  'mfa.disabled': 'È stata disattivata la verifica in due passaggi',
  'recovery.requested': 'È stato richiesto il recupero dell’account',
  'item.traded': 'È stato scambiato un oggetto',
  'item.gifted': 'È stato regalato un oggetto',
  'item.sold': 'È stato venduto un oggetto',
  'currency.transferred': 'È stata trasferita della valuta di gioco',
  'payment.made': 'È stato effettuato un pagamento',
};
