import { z } from 'zod';
import { type Problem, words } from '../breach/report/breach-report.ts';
import type { Decided } from '../case.ts';
import { dateInWords } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import { type Outcome, refuse } from '../outcome.ts';
import { personal } from '../personal-data.ts';
import { markGrounds } from './entry.ts';
import { marksOn, type PupilFile } from './pupil-file.ts';
import { recordEntry } from './record-entry.ts';
import type { PupilDeciding } from './revise-pupil.ts';
import { saidFields } from './said-fields.ts';

const of = personal(words(2000, 'Say which part of the record it is about.'));

export const markForm = z.object({
  mark: z.enum(['restricted', 'challenged'], { error: 'Choose what it is.' }),
  of,
  ground: z.enum(markGrounds, { error: 'Choose why it is not to be used.' }).optional(),
  theirVersion: personal(words(2000, 'Write what they say is right.')).optional(),
  on: saidFields.on,
  source: saidFields.source,
});
export type MarkForm = z.infer<typeof markForm>;

export const liftForm = z.object({
  mark: z.string({ error: 'Choose which one has ended.' }),
  subjectToldOn: z.iso
    .date({ error: 'Tell them first, then give the day on which you did. The law asks for that order.' })
    .optional(),
  reason: personal(words(2000, 'Give the reason, in a sentence or two. It is part of the record.')),
});
export type LiftForm = z.infer<typeof liftForm>;

/** Marks part of a record: kept and not used (UK GDPR Art. 18(1)), or in dispute, so that both versions go wherever it goes. */
export const markPupil = ({
  marking: { mark, of, ground, theirVersion, on, source },
  ...deciding
}: PupilDeciding & { marking: MarkForm }): Outcome<Decided<PupilFile>, 'wrong-day' | 'incomplete'> => {
  const common = { of, on, source, keptAt: null };
  if (mark === 'restricted' && ground !== undefined) {
    return recordEntry(deciding, 'pupil-restricted', { kind: 'restricted', ...common, ground });
  }
  if (mark === 'challenged' && theirVersion !== undefined) {
    return recordEntry(deciding, 'pupil-challenged', { kind: 'challenged', ...common, theirVersion });
  }
  return refuse('incomplete', 'An answer is missing. Go back and give it.');
};

/** Ends a restriction, once the subject has been told that it will end (UK GDPR Art. 18(3)), or a dispute. */
export const liftPupilMark = ({
  lifting,
  ...deciding
}: PupilDeciding & { lifting: LiftForm }): Outcome<Decided<PupilFile>, 'wrong-day' | 'not-marked' | 'not-told'> => {
  const on = londonClock(deciding.now).day;
  const marked = marksOn(deciding.before, on).find(({ id }) => id === lifting.mark);
  if (!marked) return refuse('not-marked', 'That has ended already.');
  if (marked.kind === 'restricted' && lifting.subjectToldOn === undefined) {
    return refuse('not-told', 'They must be told before it may be used again (UK GDPR Art. 18(3)).');
  }
  const [wrong] = problemsOfLifting(lifting, deciding);
  if (wrong) return refuse('wrong-day', wrong.words);
  const { mark, reason } = lifting;
  const subjectToldOn = marked.kind === 'restricted' ? (lifting.subjectToldOn ?? null) : null;
  const answers = {
    kind: 'mark-lifted',
    mark,
    reason,
    subjectToldOn,
    on,
    source: 'decided-here',
    keptAt: null,
  } as const;
  return recordEntry(deciding, 'mark-lifted', answers);
};

/** They were told of the end of a restriction while it held, not before it began. */
export const problemsOfLifting = (
  { mark, subjectToldOn }: Partial<LiftForm>,
  { before, now }: Pick<PupilDeciding, 'before' | 'now'>,
): Problem[] => {
  if (subjectToldOn === undefined) return [];
  const today = londonClock(now).day;
  const field = 'subjectToldOn';
  if (subjectToldOn > today) return [{ field, words: 'This day is in the future. Check it.' }];
  const restricted = marksOn(before, today).find(({ id }) => id === mark);
  if (!restricted || subjectToldOn >= restricted.on) return [];
  return [{ field, words: `It has not been used since ${dateInWords(restricted.on)}. Give that day or a later one.` }];
};
