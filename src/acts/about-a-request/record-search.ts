import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { problemsOfDay } from '../../domain/request/days-done.ts';
import { healthAnswerNames } from '../../domain/request/work/list-health.ts';
import { recordSearch as decideSearch, searchForm } from '../../domain/request/work/record-search.ts';
import { day, facts, heading, hint, one, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { choicesOf, daysSinceReceipt } from '../facts/request-choices.ts';
import { askedFacts, requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(searchForm);

export const recordSearch = aboutRequest({
  id: 'record-search',
  version: 2,
  title: 'Record a search',
  send: 'Record it',
  said: {
    help: 'searched the mailboxes for …',
    alone: null,
    ofOne:
      'search, searched, searches, searching, looked in/through/at, looked .. in/through, trawled, checked .. mailbox/mailboxes/emails/cabinet/server, found nothing, found .. in',
  },
  right: 'work-on-request',
  reads: 'work',
  events: {
    searched: {
      did: 'recorded a search',
      noted: 'a search is recorded',
      title: 'the search is recorded',
      begin: 'Record a search',
    },
  },
  notNow: (setting) => notReadyFor('searched', setting, { title: 'Nothing is searched for now' }),
  steps: [
    step({
      id: 'search',
      name: 'Where you looked, and what you found',
      asks: ['place', 'found', 'holdsHealth', 'on'],
      card: (_soFar, setting) => [
        heading('Where did you look?'),
        hint(
          'One place at a time. The search must be reasonable and proportionate, not endless (UK GDPR Art. 15(1A)).',
        ),
        facts([...askedFacts(setting, ['subject', 'wants']), ...soFarFacts(setting)]),
        words('place', 'The place', {
          longest: 500,
          like: 'For example: the case files, or a mentor’s mailbox.',
          apart: true,
        }),
        words('found', 'What you found there', {
          longest: 2000,
          like: 'For example: 42 pages. “Nothing” is an answer too.',
        }),
        one(
          'holdsHealth',
          'Is there health data in it, such as CAMHS letters, paediatric or SEMH reports, or medical notes?',
          choicesOf(healthAnswerNames),
        ),
        day('on', 'Day you looked', daysSinceReceipt(setting)),
      ],
    }),
  ],
  check: ({ on }, { about, now }) => (about?.type === 'request' ? problemsOfDay('on', on, { ...about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(searchForm, { on: londonClock(now).day }),
  decide: (deciding, search) => decideSearch({ ...deciding, search }),
});

const mostShown = 5;

const soFarFacts = (setting: Setting) =>
  (requestOf(setting)?.searches ?? [])
    .slice(-mostShown)
    .flatMap(({ place, found, on }) => factOf(`Looked on ${dateInWords(on)}`, `${place}: ${found}`));
