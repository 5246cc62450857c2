import type { Matter } from '../../domain/request/matters.ts';
import type { Phrases } from './phrases.ts';
import type { Wanted } from './wanted.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('request-commands');

const log = (matter: Matter): Wanted => ({
  want: 'start',
  dialogue: 'log-request',
  typed: { matter },
});

/** What is wanted when one of the phrases is all that was said about what is asked for; of whatever else, the act itself hears. */
export const requestCommands: readonly (readonly [Phrases, Wanted])[] = [
  [lists.list('log-access'), log('access')],
  [lists.list('log-freedom-of-information'), log('freedom-of-information')],
  [lists.list('log-complaint'), log('complaint')],
  [lists.list('log-erasure'), log('erasure')],
  [lists.list('log-rectification'), log('rectification')],
  [lists.list('log-restriction'), log('restriction')],
  [lists.list('log-portability'), log('portability')],
  [lists.list('log-objection'), log('objection')],
  [lists.list('log-educational-record'), log('educational-record')],
];
