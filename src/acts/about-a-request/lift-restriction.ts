import { liftingLetter } from '../../domain/request/letters/lifting-letter.ts';
import { groundInWords } from '../../domain/request/rights/marker-words.ts';
import { liftRestriction as lift, liftForm, problemsOfLifting } from '../../domain/request/rights/restrict.ts';
import { day, facts, heading, hint, letter, words } from '../../teams/card/blocks.ts';
import { factOf } from '../facts/case-facts.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, markFacts, sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(liftForm);

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
  said: {
    help: 'lift the restriction of …',
    alone: null,
    ofOne:
      'lift .. restriction, lifted .. restriction, end .. restriction, restriction lifted/over, restriction is/has lifted/over/been, unrestrict, no longer restrict/restricted',
  },
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
      card: (_soFar, setting) => {
        const request = requestOf(setting);
        return [
          heading('Tell them first'),
          hint(
            'They must hear of it before the data is used again (UK GDPR Art. 18(3)). I send nothing myself. Copy these words, or say the same in your own.',
          ),
          facts(markFacts(setting)),
          letter(draftedLines(request && liftingLetter(request, setting))),
          day('subjectToldOn', 'Day on which you told them', sinceRestricted(setting), { apart: true }),
        ];
      },
    }),
    step({
      id: 'lift',
      name: 'When and why it may be used again',
      asks: ['liftedOn', 'reason'],
      card: ({ subjectToldOn }, setting) => [
        heading('Let it be used again'),
        facts(restricted(setting)),
        day('liftedOn', 'Day from which it may be used again', {
          earliest: subjectToldOn ?? sinceRestricted(setting).earliest,
          today: sinceReceived(setting).today,
        }),
        words('reason', 'Why may it be used again?', { longest: 2000 }),
      ],
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfLifting(soFar, { before: about, now }) : []),
  decide: (deciding, lifting) => lift({ ...deciding, lifting }),
});
