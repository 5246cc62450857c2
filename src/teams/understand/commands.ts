import { deskCommands } from './desk-commands.ts';
import type { Phrases } from './phrases.ts';
import type { Wanted } from './wanted.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('commands');

const help = { title: 'Help', description: 'What I can do, and how' };

/**
 * What the Teams client offers above the message box of a chat; `understand` accepts each title. Six, of 32 and 128
 * characters, so that they are seen without scrolling: “near miss”, “open cases” and all the rest can be typed all the same.
 */
export const commands: readonly { title: string; description: string }[] = [
  { title: 'Report a breach', description: 'Tell us what happened; you are led through it, first things first' },
  { title: 'Log a request', description: 'Someone asks for their data, or complains: I help you log it' },
  { title: 'My reports', description: 'See what you have reported or logged and where it stands' },
  {
    title: 'Consent',
    description: 'What may be done about a pupil: type “consent” and the name, or ask in your own words',
  },
  { title: "What's due?", description: 'For those who look after requests and breaches: what comes next, and when' },
  help,
];

/** What it offers in a channel. */
export const channelCommands: readonly { title: string; description: string }[] = [
  { title: 'Connect', description: 'Make this channel the one that hears of breaches' },
  help,
];

const show = (what: Extract<Wanted, { want: 'show' }>['show']): Wanted => ({ want: 'show', show: what });
const press = (what: Extract<Wanted, { want: 'press' }>['press']): Wanted => ({ want: 'press', press: what });
const actAs = (role: Extract<Wanted, { want: 'act-as' }>['role']): Wanted => ({ want: 'act-as', role });

/** What is wanted when one of the phrases is all that was said, after greetings and courtesies are taken off. */
export const wholeCommands: readonly (readonly [Phrases, Wanted])[] = [
  [lists.list('help'), show('help')],
  [lists.list('welcome'), show('welcome')],
  [lists.list('thanks'), { want: 'small-talk', said: 'thanks' }],
  [lists.list('goodbye'), { want: 'small-talk', said: 'goodbye' }],
  [lists.list('curt'), { want: 'small-talk', said: 'curt' }],
  [lists.list('cross'), { want: 'small-talk', said: 'cross' }],
  [lists.list('who-is-who'), show('who-is-who')],
  [lists.list('delivery-health'), show('delivery-health')],
  [lists.list('log-what-they-ask'), { want: 'log-what-they-ask' }],
  [lists.list('next'), press('next')],
  [lists.list('send'), press('send')],
  [lists.list('back'), press('back')],
  [lists.list('later'), press('later')],
  [lists.list('continue'), press('continue')],
  [lists.list('confirm-cancel'), press('confirm-cancel')],
  [lists.list('cancel'), press('cancel')],
  [lists.list('act-as-dpo'), actAs('dpo')],
  [lists.list('act-as-chair'), actAs('chair')],
  [lists.list('act-as-co-ordinator'), actAs('co-ordinator')],
  [lists.list('act-as-teacher'), actAs('teacher')],
  [lists.list('connect'), { want: 'connect' }],
  ...deskCommands,
  // Below “my breaches”, which is more than their reports to those who are told of each.
  [lists.list('my-reports'), show('my-reports')],
];

/** Said before a command out of courtesy. */
export const leadingCourtesy = lists.list('leadingCourtesy');
export const trailingCourtesy = lists.list('trailingCourtesy');
