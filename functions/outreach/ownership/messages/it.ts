import type { QuestionKey } from '../../../players/index.ts';

export const it: Readonly<Record<QuestionKey, string>> = {
  first_sign_in_month: 'In che mese e anno ha fatto il primo accesso al gioco?',
  account_created_month: 'In che mese e anno ha creato questo account?',
  last_top_up_month: 'In che mese ha fatto l’ultima ricarica o l’ultimo acquisto nel gioco?',
  last_top_up_method: 'Con quale metodo ha pagato l’ultima ricarica?',
  first_nickname: 'Qual è stato il suo primissimo nickname nel gioco?',
  former_nickname: 'Quale nickname aveva prima di quello attuale?',
  first_country: 'In che Paese era quando ha fatto il primo accesso?',
  linked_platform: 'Quale altro account o piattaforma ha collegato a questo?',
  oldest_friend: 'Qual è il nickname dell’amico che è nella sua lista da più tempo?',
  purchase_count_range: 'Quanti acquisti ha fatto più o meno nel gioco, in tutto?',
  support_pin: 'Mi dice il PIN di assistenza che le ha dato il gioco?',
  device_of_last_year: 'Con quale telefono o computer ha giocato soprattutto l’anno scorso?',
};
