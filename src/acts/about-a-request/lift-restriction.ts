import { z } from 'zod';
import { liftingLetter } from '../../domain/request/letters/lifting-letter.ts';
import { groundInWords } from '../../domain/request/rights/marker-words.ts';
import { liftRestriction as lift, liftForm, problemsOfLifting } from '../../domain/request/rights/restrict.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { letterLine } from '../../teams/card/letter-lines.ts';
import { over } from '../act.ts';
import { fact, factOf } from '../facts/case-facts.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, markFacts, sinceReceived } from '../facts/rights-facts.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(liftForm);

const facts = z.array(fact);
const within = { earliest: z.string(), today: z.string() };

const restricted = (setting: Setting) => {
  const restriction = requestOf(setting)?.restriction;
  if (!restriction) return [];
  const why = `${groundInWords(restriction.ground)}. ${restriction.reason}`;
  return [...factOf('Not to be used', restriction.of), ...factOf('Why', why)];
};

const sinceRestricted = (setting: Setting) => {
  const { earliest, today } = sinceReceived(setting);
  return { earliest: requestOf(setting)?.restriction?.since ?? earliest, today };
};

export const liftRestriction = aboutRequest({
  id: 'lift-restriction',
  version: 1,
  title: 'Lift a restriction',
  send: 'Lift the restriction',
  right: 'work-on-request',
  reads: 'request',
  verb: 'lift',
  events: {
    'restriction-lifted': {
      did: 'lifted the restriction',
      noted: 'the restriction is lifted',
      title: 'the restriction is lifted',
      begin: 'Lift the restriction',
    },
  },
  steps: [
    step({
      id: 'told',
      name: 'When they were told',
      asks: ['subjectToldOn'],
      card: defineCard('lift-restriction/told', z.strictObject({ facts, letter: z.array(letterLine), ...within })),
      view: (_soFar, setting) => {
        const request = requestOf(setting);
        return {
          facts: markFacts(setting),
          letter: draftedLines(request && liftingLetter(request, setting)),
          ...sinceRestricted(setting),
        };
      },
    }),
    step({
      id: 'lift',
      name: 'When and why it may be used again',
      asks: ['liftedOn', 'reason'],
      card: defineCard('lift-restriction/lift', z.strictObject({ facts, ...within })),
      view: ({ subjectToldOn }, setting) => ({
        facts: restricted(setting),
        earliest: subjectToldOn ?? sinceRestricted(setting).earliest,
        today: sinceReceived(setting).today,
      }),
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfLifting(soFar, { before: about, now }) : []),
  decide: (deciding, lifting) => lift({ ...deciding, lifting }),
});
