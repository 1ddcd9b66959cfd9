import type { KernelKey } from './en.ts';

export const it: Readonly<Record<KernelKey, string>> = {
  title: 'Non troviamo questa pagina',
  why: 'Il link potrebbe essere già stato usato, essere scaduto o essere incompleto.',
  check: 'Se lo hai copiato, controlla che ci sia tutto.',
  help: 'Hai dubbi sul tuo account? Apri il gioco come fai sempre e contatta da lì l’assistenza: ti aiutiamo volentieri.',
  'lead_first-hour': 'Qualcun altro è nel tuo account?',
  'help_first-hour': 'Che cosa fare nella prima ora',
  'lead_stolen-mailbox': 'Qualcun altro è nella tua casella di posta?',
  'help_stolen-mailbox': 'Come riprenderla',
  'lead_leaked-passwords': 'Perché non succeda di nuovo:',
  'help_leaked-passwords': 'Che cosa fare se una password è trapelata',
  'lead_device-safety': 'Perché resti così:',
  'help_device-safety': 'Come tenere al sicuro i tuoi dispositivi',
};
