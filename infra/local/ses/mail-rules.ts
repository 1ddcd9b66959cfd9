import type { Blueprint } from '../resources/blueprint.ts';
import type { TakenMail } from './mail.ts';

type Rules = Pick<Blueprint, 'configurationSets' | 'identities'>;
type Refusal = { status: number; code: string; message: string };

const identityOf = (rules: Rules, address: string) => {
  const bare = address.toLowerCase();
  const domain = bare.split('@')[1] ?? '';
  return rules.identities.find(
    ({ identity }) => identity === bare || domain === identity || domain.endsWith(`.${identity}`),
  );
};

/** The configuration set of a mail: its own, else that of its sender's identity. */
export const withConfigurationSet = (rules: Rules, mail: TakenMail): TakenMail => ({
  ...mail,
  configurationSet: mail.configurationSet ?? identityOf(rules, mail.sender)?.configurationSet,
});

/** Why SES would refuse a mail; undefined if it would take it. */
export function refusalOf(rules: Rules, mail: TakenMail): Refusal | undefined {
  if (mail.recipients.length === 0) return refuse('InvalidParameterValue', 'Missing required header To.');
  if (mail.recipients.length > 50) return refuse('InvalidParameterValue', 'Recipient count exceeds 50.');
  const broken = mail.recipients.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
  if (broken) return refuse('InvalidParameterValue', 'Missing final "@domain".');
  if (!identityOf(rules, mail.sender)) {
    return refuse('MessageRejected', 'Email address is not verified. The template has no identity for the sender.');
  }
  if (mail.configurationSet && !rules.configurationSets.includes(mail.configurationSet)) {
    return refuse('ConfigurationSetDoesNotExist', `Configuration set <${mail.configurationSet}> does not exist.`);
  }
  return undefined;
}

const refuse = (code: string, message: string): Refusal => ({ status: 400, code, message });
