export { eventSchema } from './event.ts';
export { eventsAnswer, eventsBody } from './receive.ts';
export { resultSchema } from './result.ts';
