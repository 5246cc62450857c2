import type { AnyEvent, EventWords } from './event-words.ts';

/** What people do by a single button or by sending a list, which asks nothing. */
export const withoutAForm = {
  acknowledged: {
    did: 'acknowledged it',
    noted: 'acknowledged',
    title: 'you have acknowledged it',
    line: 'Nobody else is asked to any more. Assess it next: that decides who must hear.',
  },
  'question-settled': {
    did: 'had their answer',
    noted: 'whoever asked has their answer',
    title: 'it is closed',
    line: 'Good to hear. You can ask again at any time.',
  },
  'pupil-imported': {
    did: 'imported what a list says',
    noted: 'a list was imported',
    title: 'the list is imported',
  },
  'entry-undone': {
    did: 'undid what was recorded by mistake',
    noted: 'something recorded by mistake was undone',
    title: 'it is undone, and never counted',
  },
} as const satisfies Partial<Record<AnyEvent, EventWords>>;
