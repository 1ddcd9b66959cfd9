import { activityExamples } from './activity-examples.ts';
import { announcementExamples } from './announcements-examples.ts';
import { type ApiExample, example } from './example.ts';
import { gamesExamples } from './games-examples.ts';
import { helpExamples, publicPageExamples } from './help-examples.ts';
import { outreachExamples } from './outreach-examples.ts';
import { playbookExamples } from './playbooks-examples.ts';
import { playersExamples } from './players-examples.ts';
import { reportExamples } from './reports-examples.ts';
import { rosterExamples } from './roster-examples.ts';

/** "Was me" first: "not me" is taken even after it, and opens a case. Both for the link of one question. */
const verificationExamples = [
  example('showQuestion', 'page', { summary: 'The question', status: 200 }),
  example('answerQuestion', 'wasMe', { summary: 'It was me', status: 200, body: { answer: 'confirmed' } }),
  example('answerQuestion', 'notMe', { summary: 'It was not me', status: 200, body: { answer: 'denied' } }),
];

/** After the case was closed and opened again; the survey's token is the one of the closing mail. */
const playerPageExamples = [
  example('answerCase', 'message', {
    summary: 'Something to add',
    status: 303,
    body: { message: 'I have found the mail with the receipt.' },
  }),
  example('showSurvey', 'page', { summary: 'The survey', status: 200 }),
  example('answerSurvey', 'helped', {
    summary: 'It went well',
    status: 200,
    body: { rating: '5', solved: 'yes', comment: 'Thank you for calling so fast.' },
  }),
];

const noSuch = { token: 'No-such-link-No-such-link-No-such-link-No-s' };

/** The link stands in mails that went out to many; here one that there is not. */
const preferencesExamples = [
  example('showPreferences', 'unknown', { summary: 'A link that there is not', status: 404, params: noSuch }),
  example('changePreferences', 'oneClick', {
    summary: 'One click, for a link that there is not',
    status: 404,
    params: noSuch,
    body: { 'List-Unsubscribe': 'One-Click' },
  }),
  example('changePreferences', 'kinds', {
    summary: 'Kinds, for a link that there is not',
    status: 404,
    params: noSuch,
    body: { choice: 'kinds', kind: 'safety' },
  }),
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
  ...playerPageExamples,
  ...preferencesExamples,
  ...announcementExamples(now),
  ...helpExamples,
  ...publicPageExamples,
  ...gamesExamples(now),
  ...playbookExamples,
  ...rosterExamples,
  ...reportExamples(now),
  example('showConsole', 'page', { summary: 'The console, not yet signed in', status: 303 }),
  example('readAudit', 'day', {
    summary: 'A day of the trail',
    status: 200,
    query: { gameId: 'demo', day: now.toISOString().slice(0, 10), limit: '20' },
  }),
  example('describeApi', 'document', { summary: 'This document', status: 200 }),
];
