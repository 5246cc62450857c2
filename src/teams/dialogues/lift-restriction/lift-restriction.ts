import { z } from 'zod';
import { liftingLetter } from '../../../domain/request/letters/lifting-letter.ts';
import { groundInWords } from '../../../domain/request/rights/marker-words.ts';
import { liftForm, problemsOfLifting } from '../../../domain/request/rights/restrict.ts';
import { defineCard } from '../../cards/define-card.ts';
import { letterLine } from '../../cards/letter-lines.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { notNow } from '../not-now.ts';
import { requestOf } from '../request-facts.ts';
import { draftedLines, markFacts, sinceReceived } from '../rights-facts.ts';

const { step, dialogue } = dialogueOver(liftForm);

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

export const liftRestrictionDialogue = dialogue({
  id: 'lift-restriction',
  version: 1,
  title: 'Lift a restriction',
  sendLabel: 'Lift the restriction',
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
  instead: notNow('restriction-lifted'),
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfLifting(soFar, { before: about, now }) : []),
  finish: ({ answers, draft, person }, desk) =>
    desk.liftRestriction({ submissionId: draft.id, reference: draft.about ?? '', lifting: answers, person }),
});
