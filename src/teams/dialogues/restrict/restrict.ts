import { z } from 'zod';
import { problemsOfDay } from '../../../domain/request/days-done.ts';
import { groundNames } from '../../../domain/request/rights/marker-words.ts';
import { restrictForm } from '../../../domain/request/rights/restrict.ts';
import { defineCard } from '../../cards/define-card.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { warned, warning } from '../never-write.ts';
import { notNow } from '../not-now.ts';
import { askedFacts } from '../request-facts.ts';
import { sinceReceived } from '../rights-facts.ts';

const { step, dialogue } = dialogueOver(restrictForm);

const what = defineCard(
  'restrict/what',
  z.strictObject({
    facts: z.array(fact),
    grounds: z.array(z.strictObject({ title: z.string(), value: z.string() })),
    earliest: z.string(),
    today: z.string(),
    ...warned,
  }),
);

export const restrictDialogue = dialogue({
  id: 'restrict',
  version: 1,
  title: 'Restrict the use of data',
  sendLabel: 'Restrict it',
  steps: [
    step({
      id: 'what',
      name: 'What, and why',
      asks: ['of', 'ground', 'reason', 'since'],
      card: what,
      view: (_soFar, setting) => ({
        facts: askedFacts(setting, ['wants']),
        grounds: Object.entries(groundNames).map(([value, title]) => ({ title, value })),
        ...sinceReceived(setting),
        ...warning,
      }),
    }),
  ],
  instead: notNow('restricted'),
  typedAtStart: (setting) => ({ since: sinceReceived(setting).today }),
  check: ({ since }, { about, now }) =>
    about?.type === 'request' ? problemsOfDay('since', since, { ...about, now }) : [],
  finish: ({ answers, draft, person }, desk) =>
    desk.restrict({ submissionId: draft.id, reference: draft.about ?? '', restricting: answers, person }),
});
