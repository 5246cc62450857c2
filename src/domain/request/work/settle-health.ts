import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { isCurrentOn, piecesOf } from './health-data.ts';
import { conclusions, type HealthPiece, waysKnown } from './health-piece.ts';
import { stillWithheld } from './still-withheld.ts';

export const waysSettled = ['known', 'opinion', 'ask', 'held', 'no-health'] as const;

const missing = 'Say why, in a sentence. It is part of the record.';

export const healthForm = z.object({
  pieceId: z.string({ error: 'Choose which piece.' }),
  way: z.enum(waysSettled, { error: 'Choose one.' }),
  how: z.enum(waysKnown, { error: 'Choose one.' }).optional(),
  reason: personal(words(1000, missing)).optional(),
  askedOn: z.iso.date({ error: 'Give the day on which you asked.' }).optional(),
  /** Whom: the health professional who is or was last responsible for their care (Data Protection Act 2018 Sch. 3 para. 2(1)). */
  of: personal(words(200, 'Say who it is.')).optional(),
  profession: personal(words(200, 'Say what they are, such as a paediatrician.')).optional(),
  on: z.iso.date({ error: 'Give the day of the opinion.' }).optional(),
  conclusion: z.enum(conclusions, { error: 'Choose what they conclude.' }).optional(),
  words: personal(words(2000, 'Write down what they said.')).optional(),
  lineId: z.string({ error: 'Choose the line of the redaction log.' }).optional(),
});
export type HealthForm = z.infer<typeof healthForm>;

export const waySettledNames: Record<(typeof waysSettled)[number], string> = {
  known: 'The person it is about has seen it, knows it, or gave it to us',
  opinion: 'A health professional has given an opinion',
  ask: 'I am asking a health professional',
  held: 'It is held back in full',
  'no-health': 'It is no health data after all',
};

export const wayKnownNames: Record<(typeof waysKnown)[number], string> = {
  seen: 'They have seen it',
  knows: 'They know what it says',
  gave: 'They gave it to us themselves',
};

export const conclusionNames: Record<(typeof conclusions)[number], string> = {
  'no-harm': 'Handing it over is not likely to cause serious harm to anybody’s health',
  harm: 'Handing it over is likely to cause serious harm to somebody’s health',
};

type When = Pick<DataRequest, 'asked' | 'withheld'> & { readonly now: Date };

/** What is wrong with the days, or with the line that is to hold it back. An opinion may be older than the request, not than six months. */
export const problemsOfHealth = ({ way, askedOn, on, lineId }: Partial<HealthForm>, when: When): Problem[] => {
  const today = londonClock(when.now).day;
  switch (way) {
    case 'ask':
      return problemsOfDay('askedOn', askedOn, when);
    case 'opinion':
      if (on === undefined || isCurrentOn({ on }, today)) return [];
      return on > today
        ? [{ field: 'on', words: 'This day is in the future. Check it.' }]
        : [
            {
              field: 'on',
              words: 'An opinion counts for six months, and this one is older. Ask again, and record the new one.',
            },
          ];
    case 'held': {
      const line = stillWithheld(when).find(({ id }) => id === lineId);
      return lineId === undefined || line?.extent === 'whole'
        ? []
        : [
            {
              field: 'lineId',
              words: 'Nothing of that is held back in full. Hold the piece back first: type “withhold something”.',
            },
          ];
    }
    default:
      return [];
  }
};

/**
 * Settles one piece of health data: why it may go out, that it is held back, or that a health professional has been asked
 * (Data Protection Act 2018 Sch. 3 paras. 5 and 6). What was recorded earlier stays in the history.
 */
export const settleHealth = ({
  settling,
  ...deciding
}: Deciding & { settling: HealthForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer | 'no-piece'> => {
  const { before, now } = deciding;
  const piece = piecesOf(before).find(({ id }) => id === settling.pieceId);
  if (!piece) return refuse('no-piece', 'That piece is not on record any more. Open the request to see what is.');
  const wrong = refusedFor(problemsOfHealth(settling, { ...before, now }));
  if (wrong) return wrong;
  const settled = settledBy(settling, deciding);
  if (!settled) return refuse('wrong-answer', 'An answer is missing. Go back and give it.');
  const health = before.health.map((each) => (each.id === piece.id ? { ...each, ...settled.set } : each));
  return happened(deciding, settling.way === 'ask' ? 'opinion-asked' : 'health-settled', {
    set: { health },
    changes: [
      { field: 'Health data', old: piece.what, new: waySettledNames[settling.way] },
      { field: 'What shows it', old: '', new: settled.says },
    ],
  });
};

interface Settled {
  readonly set: Partial<HealthPiece>;
  readonly says: string;
}

const settledBy = (settling: HealthForm, { before, by, now }: Deciding): Settled | undefined => {
  const { how, reason, askedOn, of, profession, on, conclusion, words: said, lineId } = settling;
  switch (settling.way) {
    case 'known':
      return how && reason
        ? { set: { known: { how, reason, by, at: now } }, says: `${wayKnownNames[how]}. ${reason}` }
        : undefined;
    case 'opinion':
      return of && profession && on && conclusion && said
        ? {
            set: { opinion: { conclusion, on, of, profession, words: said, by, at: now } },
            says: `${of}, ${profession}, ${dateInWords(on)}. ${conclusionNames[conclusion]}. ${said}`,
          }
        : undefined;
    case 'ask':
      return of && askedOn
        ? { set: { asked: { on: askedOn, of, by } }, says: `${of} was asked on ${dateInWords(askedOn)}.` }
        : undefined;
    case 'held': {
      const line = stillWithheld(before).find(({ id }) => id === lineId);
      return line && { set: { heldBy: line.id }, says: line.what };
    }
    case 'no-health':
      return reason && { set: { struck: { reason, by, at: now } }, says: reason };
  }
};
