import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { groundNames } from './marker-words.ts';
import { restrictionGrounds } from './markers.ts';

export const restrictForm = z.object({
  of: personal(words(2000, 'Say which data is not to be used.')),
  ground: z.enum(restrictionGrounds, { error: 'Choose why it is restricted.' }),
  reason: personal(words(2000, 'Give the reason, in a sentence or two. It is part of the record.')),
  since: z.iso.date({ error: 'Give the day from which it is not used.' }),
});
export type RestrictForm = z.infer<typeof restrictForm>;

export const liftForm = z.object({
  subjectToldOn: z.iso.date({
    error: 'Tell them first, then give the day on which you did. The law asks for that order.',
  }),
  liftedOn: z.iso.date({ error: 'Give the day from which it may be used again.' }),
  reason: personal(words(2000, 'Give the reason, in a sentence or two. It is part of the record.')),
});
export type LiftForm = z.infer<typeof liftForm>;

/** Keeps data without using it, on one of the law's grounds (UK GDPR Art. 18(1)). */
export const restrict = ({
  restricting,
  ...deciding
}: Deciding & { restricting: RestrictForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const wrong = refusedFor(problemsOfDay('since', restricting.since, { ...before, now }));
  if (wrong) return wrong;
  const { of, ground, reason, since } = restricting;
  return happened(deciding, 'restricted', {
    set: { restriction: { of, ground, reason, since, by, subjectToldOn: null, liftedOn: null } },
    changes: [
      { field: 'Not to be used', old: '', new: of },
      { field: 'Since', old: '', new: dateInWords(since) },
      { field: 'Ground', old: '', new: groundNames[ground] },
      { field: 'Reason', old: '', new: reason },
    ],
  });
};

/** Lets data be used again, once the subject has been told that it will be (UK GDPR Art. 18(3)). */
export const liftRestriction = ({
  lifting,
  ...deciding
}: Deciding & { lifting: LiftForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, now } = deciding;
  const wrong = refusedFor(problemsOfLifting(lifting, { before, now }));
  if (wrong) return wrong;
  const { subjectToldOn, liftedOn, reason } = lifting;
  return happened(deciding, 'restriction-lifted', {
    set: { restriction: before.restriction && { ...before.restriction, subjectToldOn, liftedOn } },
    changes: [
      { field: 'Told that it will be lifted', old: '', new: dateInWords(subjectToldOn) },
      { field: 'May be used again from', old: '', new: dateInWords(liftedOn) },
      { field: 'Reason', old: '', new: reason },
    ],
  });
};

/** The subject is told before it is lifted, not after (UK GDPR Art. 18(3)). */
export const problemsOfLifting = (
  { subjectToldOn, liftedOn }: Partial<LiftForm>,
  { before, now }: { before: Pick<DataRequest, 'asked' | 'restriction'>; now: Date },
): Problem[] => {
  const { asked, restriction } = before;
  const since = restriction?.since ?? asked.receivedOn;
  const within = (field: keyof LiftForm, day: Day | undefined) =>
    day !== undefined && day < since
      ? [{ field, words: `The restriction began on ${dateInWords(since)}. This cannot have been before it.` }]
      : problemsOfDay(field, day, { asked, now });
  const tooEarly =
    subjectToldOn !== undefined && liftedOn !== undefined && liftedOn < subjectToldOn
      ? [
          {
            field: 'liftedOn',
            words: `They were told on ${dateInWords(subjectToldOn)}. It can be lifted from that day on, not before (UK GDPR Art. 18(3)).`,
          },
        ]
      : [];
  return [...within('subjectToldOn', subjectToldOn), ...within('liftedOn', liftedOn), ...tooEarly];
};
