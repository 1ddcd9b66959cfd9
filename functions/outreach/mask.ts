const dots = '•••';
const first = (text: string) => Array.from(text)[0] ?? '';

/** A mail address that its owner would recognise and nobody else could write to: `m•••@e•••.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [local, domain] = [email.slice(0, at), email.slice(at + 1)];
  const dot = domain.lastIndexOf('.');
  return `${first(local)}${dots}@${first(domain)}${dots}${dot < 0 ? '' : domain.slice(dot)}`;
}

/** A phone number by its country and its last two digits: `+84•••••12`. @param phone E.164 */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}•••••${phone.slice(-2)}`;
