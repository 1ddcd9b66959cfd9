import { liveMail } from './live-mail.ts';
import { sweepMail } from './mail-run.ts';

const services = liveMail();

export const handler = async (): Promise<void> => sweepMail(await services());
