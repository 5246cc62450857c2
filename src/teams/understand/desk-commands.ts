import type { Phrases } from './phrases.ts';
import type { Wanted } from './wanted.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('desk-commands');

/** What those who look after breaches type, when one of the phrases is all that was said. */
export const deskCommands: readonly (readonly [Phrases, Wanted])[] = [
  [lists.list('open-cases'), { want: 'show', show: 'open-cases' }],
  [lists.list('my-breaches'), { want: 'show', show: 'my-breaches' }],
  [lists.list('requests'), { want: 'show', show: 'requests' }],
  [lists.list('whats-due'), { want: 'show', show: 'whats-due' }],
  [lists.list('questions'), { want: 'show', show: 'questions' }],
  [lists.list('my-tasks'), { want: 'show', show: 'my-tasks' }],
  [lists.list('back-from-absence'), { want: 'back-from-absence' }],
  [lists.list('deadline'), { want: 'deadline', question: { words: '' }, typed: {} }],
  [lists.list('acknowledge'), { want: 'acknowledge', reference: undefined }],
];
