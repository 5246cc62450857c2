import { problemsOfDay } from '../../domain/request/days-done.ts';
import { neverWrite } from '../../domain/request/letters/never-write.ts';
import { groundNames } from '../../domain/request/rights/marker-words.ts';
import { restrict as keepUnused, restrictForm } from '../../domain/request/rights/restrict.ts';
import { day, facts, heading, hint, one, words } from '../../teams/card/blocks.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { askedFacts } from '../facts/request-facts.ts';
import { sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';

const { step, aboutRequest } = over(restrictForm);

export const restrict = aboutRequest({
  id: 'restrict',
  version: 1,
  title: 'Restrict the use of data',
  send: 'Restrict it',
  said: {
    help: 'restrict …',
    alone: null,
    ofOne: 'restrict, restricted, restricting, restriction, do not use the data',
  },
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
      atOnce: true,
    },
  },
  steps: [
    step({
      id: 'what',
      name: 'What, and why',
      asks: ['of', 'ground', 'reason', 'since'],
      card: (_soFar, setting) => [
        heading('Keep it, but do not use it'),
        hint(
          'From then on every view and every copy says so. It may be stored, and used only if they agree, for a legal claim, to protect another person’s rights or for an important public interest (UK GDPR Art. 18(2)).',
        ),
        facts(askedFacts(setting, ['wants'])),
        hint(neverWrite),
        words('of', 'Which data is not to be used?', {
          longest: 2000,
          like: 'Such as: the entry of 3 March in the behaviour log.',
        }),
        one('ground', 'Why?', choicesOf(groundNames)),
        words('reason', 'The reason, in a sentence or two', { longest: 2000 }),
        day('since', 'Day from which it is not used', sinceReceived(setting)),
      ],
    }),
  ],
  typedAtStart: (setting) => ({ since: sinceReceived(setting).today }),
  check: ({ since }, { about, now }) =>
    about?.type === 'request' ? problemsOfDay('since', since, { ...about, now }) : [],
  decide: (deciding, restricting) => keepUnused({ ...deciding, restricting }),
});
