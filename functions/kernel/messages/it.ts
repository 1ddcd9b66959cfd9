import type { KernelKey } from './en.ts';

export const it: Readonly<Record<KernelKey, string>> = {
  title: 'Non troviamo questa pagina',
  why: 'Il link potrebbe essere già stato usato, essere scaduto o essere incompleto.',
  check: 'Se lo hai copiato, controlla che ci sia tutto.',
  help: 'Hai dubbi sul tuo account? Apri il gioco come fai sempre e contatta da lì l’assistenza: ti aiutiamo volentieri.',
};
