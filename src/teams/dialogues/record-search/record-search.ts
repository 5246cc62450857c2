import { z } from 'zod';
import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { problemsOfDay } from '../../../domain/request/days-done.ts';
import { healthAnswerNames } from '../../../domain/request/work/list-health.ts';
import { searchForm } from '../../../domain/request/work/record-search.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { choice, choicesOf, days, daysSinceReceipt } from '../request-choices.ts';
import { askedFacts, requestOf } from '../request-facts.ts';
import { requestNotReady } from '../request-not-ready.ts';

const { step, dialogue } = dialogueOver(searchForm);

export const recordSearchDialogue = dialogue({
  id: 'record-search',
  version: 2,
  title: 'Record a search',
  sendLabel: 'Record it',
  instead: (setting) => requestNotReady('searched', setting, { title: 'Nothing is searched for now' }),
  steps: [
    step({
      id: 'search',
      name: 'Where you looked, and what you found',
      asks: ['place', 'found', 'holdsHealth', 'on'],
      card: defineCard(
        'record-search/search',
        z.strictObject({ facts: z.array(fact), answers: z.array(choice), ...days }),
      ),
      view: (_soFar, setting) => ({
        facts: [...askedFacts(setting, ['subject', 'wants']), ...soFarFacts(setting)],
        answers: choicesOf(healthAnswerNames),
        ...daysSinceReceipt(setting),
      }),
    }),
  ],
  check: ({ on }, { about, now }) => (about?.type === 'request' ? problemsOfDay('on', on, { ...about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(searchForm, { on: londonClock(now).day }),
  finish: ({ answers, draft, person }, desk) =>
    desk.recordSearch({ submissionId: draft.id, reference: draft.about ?? '', search: answers, person }),
});

const mostShown = 5;

const soFarFacts = (setting: Setting) =>
  (requestOf(setting)?.searches ?? [])
    .slice(-mostShown)
    .flatMap(({ place, found, on }) => factOf(`Looked on ${dateInWords(on)}`, `${place}: ${found}`));
