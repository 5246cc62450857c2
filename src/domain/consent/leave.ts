import { z } from 'zod';
import { type Problem, words } from '../breach/report/breach-report.ts';
import type { Decided } from '../case.ts';
import { reachesAgeOn } from '../deadlines/ages.ts';
import { daysAfter } from '../deadlines/calendar.ts';
import { type Day, dateInWords } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { type Outcome, refuse } from '../outcome.ts';
import { personal } from '../personal-data.ts';
import type { EntryOf } from './entry.ts';
import { entriesOf, type PupilFile } from './pupil-file.ts';
import { recordEntry } from './record-entry.ts';
import type { PupilDeciding } from './revise-pupil.ts';
import { saidFields } from './said-fields.ts';

export const leavingForm = z.object({
  on: z.iso.date({ error: 'Give the last day with the partnership.' }),
  to: personal(words(200, 'Say where the pupil goes. “Not known” is fine.')),
  paperFile: z.enum(['yes', 'no'], { error: 'Choose whether there is a paper file.' }),
  reviewOn: z.iso.date({ error: 'Give the day on which somebody looks at the archive again.' }),
  source: saidFields.source,
});
export type LeavingForm = z.infer<typeof leavingForm>;

/** The leaving that still holds on a day: a pupil who was referred again after it is back. */
export const leavingOf = (file: Pick<PupilFile, 'entries'>, day: Day): EntryOf<'left'> | undefined => {
  const left = entriesOf(file, 'left', day).at(-1);
  const referred = entriesOf(file, 'referral-form', day).at(-1);
  return left && referred && referred.on > left.on ? undefined : left;
};

/** Why nobody can leave now; undefined where the pupil is here. */
export const leftAlready = (file: Pick<PupilFile, 'entries'>, day: Day): string | undefined => {
  const left = leavingOf(file, day);
  return left && `It is on file that the pupil left on ${dateInWords(left.on)}.`;
};

/**
 * The day after the birthday until which records are kept here, when somebody looks whether the archive can go; undefined
 * where the policy names none (SEIPS says “archived”), or where that day is past.
 */
export const reviewDayFor = (
  { pupil }: Pick<PupilFile, 'pupil'>,
  { consent }: Pick<Organisation, 'consent'>,
  day: Day,
): Day | undefined => {
  if (consent.keepUntilAge === null) return undefined;
  const reviewOn = daysAfter(reachesAgeOn(pupil.bornOn, consent.keepUntilAge), 1);
  return reviewOn > day ? reviewOn : undefined;
};

/** Records that the pupil has left: the paper goes back, the rest is archived, and there is a day to look at it again. */
export const recordLeaving = ({
  leaving,
  ...deciding
}: PupilDeciding & { leaving: LeavingForm }): Outcome<Decided<PupilFile>, 'wrong-day' | 'left-already'> => {
  const { before, now } = deciding;
  const already = leftAlready(before, londonClock(now).day);
  if (already) return refuse('left-already', already);
  const [wrong] = problemsOfLeaving(leaving, now);
  if (wrong) return refuse('wrong-day', wrong.words);
  return recordEntry(deciding, 'left-recorded', { kind: 'left', ...leaving, keptAt: null });
};

/** An archive that nobody will look at again would be kept for ever (UK GDPR Art. 5(1)(e)). */
export const problemsOfLeaving = ({ reviewOn }: Partial<LeavingForm>, now: Date): Problem[] =>
  reviewOn !== undefined && reviewOn <= londonClock(now).day
    ? [{ field: 'reviewOn', words: 'Give a day in the future: that is when somebody is asked to look.' }]
    : [];
