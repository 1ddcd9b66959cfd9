import { activityExamples } from './activity-examples.ts';
import { type ApiExample, example } from './example.ts';
import { gamesExamples } from './games-examples.ts';
import { outreachExamples } from './outreach-examples.ts';
import { playersExamples } from './players-examples.ts';

/** "Was me" first: "not me" is taken even after it, and opens a case. Both for the link of one question. */
const verificationExamples = [
  example('showQuestion', 'page', { summary: 'The question', status: 200 }),
  example('answerQuestion', 'wasMe', { summary: 'It was me', status: 200, body: { answer: 'confirmed' } }),
  example('answerQuestion', 'notMe', { summary: 'It was not me', status: 200, body: { answer: 'denied' } }),
];

/**
 * At least one example for every call, each a request that can be sent for real.
 * @param now times are relative to it, because events older than 30 days are not assessed
 */
export const apiExamples = (now: Date): ApiExample[] => [
  ...activityExamples(now),
  ...playersExamples,
  ...verificationExamples,
  ...outreachExamples(now),
  ...gamesExamples(now),
  example('showConsole', 'page', { summary: 'The console', status: 200 }),
  example('describeApi', 'document', { summary: 'This document', status: 200 }),
];
