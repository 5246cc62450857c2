import { z } from 'zod';
import { problemsOfDay } from '../../domain/request/days-done.ts';
import { groundNames } from '../../domain/request/rights/marker-words.ts';
import { restrict as keepUnused, restrictForm } from '../../domain/request/rights/restrict.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { warned, warning } from '../facts/never-write.ts';
import { askedFacts } from '../facts/request-facts.ts';
import { sinceReceived } from '../facts/rights-facts.ts';

const { step, aboutRequest } = over(restrictForm);

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

export const restrict = aboutRequest({
  id: 'restrict',
  version: 1,
  title: 'Restrict the use of data',
  send: 'Restrict it',
  right: 'work-on-request',
  reads: 'request',
  verb: 'restrict',
  events: {
    restricted: {
      did: 'restricted the data',
      noted: 'the data is kept, but not used',
      title: 'the data is restricted',
      line: 'It is kept, but not used. Every view and every copy of this request says so.',
      begin: 'Restrict the data',
    },
  },
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
  typedAtStart: (setting) => ({ since: sinceReceived(setting).today }),
  check: ({ since }, { about, now }) =>
    about?.type === 'request' ? problemsOfDay('since', since, { ...about, now }) : [],
  decide: (deciding, restricting) => keepUnused({ ...deciding, restricting }),
});
