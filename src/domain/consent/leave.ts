import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Problem, words } from '../breach/report/breach-report.ts';
import type { Decided } from '../case.ts';
import { reachesAgeOn } from '../deadlines/ages.ts';
import { type Day, dateInWords } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { type Outcome, refuse } from '../outcome.ts';
import { personal } from '../personal-data.ts';
import type { EntryOf } from './entry.ts';
import { entriesOf, type PupilContent, type PupilFile } from './pupil-file.ts';
import { recordEntry } from './record-entry.ts';
import type { PupilDeciding } from './revise-pupil.ts';
import { saidFields } from './said-fields.ts';

export const leavingForm = z.object({
  on: z.iso.date({ error: 'Give the last day with the partnership.' }),
  to: personal(words(200, 'Say where the pupil goes. “Not known” is fine.')),
  paperFile: z.enum(['yes', 'no'], { error: 'Choose whether there is a paper file.' }),
  reviewOn: personal(z.iso.date({ error: 'Give the day on which somebody checks the archive.' })),
  source: saidFields.source,
});
export type LeavingForm = z.infer<typeof leavingForm>;

/** The leaving that still holds on a day: a pupil who was referred again after it is back. */
export const leavingOf = (file: Pick<PupilContent, 'entries'>, day: Day): EntryOf<'left'> | undefined => {
  const left = entriesOf(file, 'left', day).at(-1);
  const referred = entriesOf(file, 'referral-form', day).at(-1);
  return left && referred && referred.on > left.on ? undefined : left;
};

/**
 * The day on which a pupil left who has been referred again since; undefined where there is no such day. Who comes back
 * starts again: no yes from before it counts, and a no stands.
 */
export const leftBefore = (file: Pick<PupilContent, 'entries'>, day: Day): Day | undefined =>
  leavingOf(file, day) ? undefined : entriesOf(file, 'left', day).at(-1)?.on;

/** The day of the latest referral form; nobody leaves before it. */
export const referredOn = (file: Pick<PupilContent, 'entries'>, day: Day): Day | undefined =>
  entriesOf(file, 'referral-form', day).at(-1)?.on;

/** Why nobody can leave now; undefined where the pupil is here. */
export const leftAlready = (file: Pick<PupilContent, 'entries'>, day: Day): string | undefined => {
  const left = leavingOf(file, day);
  return left && `The pupil left on ${dateInWords(left.on)}. That is recorded already.`;
};

/**
 * The first of the month after the birthday until which records are kept here, when somebody looks whether the archive can
 * go; undefined where the policy names none (SEIPS says “archived”), or where that day is past. The day after the birthday
 * itself would tell the birthday to whoever reads the task or the database.
 */
export const reviewDayFor = (
  { pupil }: Pick<PupilContent, 'pupil'>,
  { consent }: Pick<Organisation, 'consent'>,
  day: Day,
): Day | undefined => {
  if (consent.keepUntilAge === null) return undefined;
  const keptUntil = Temporal.PlainDate.from(reachesAgeOn(pupil.bornOn, consent.keepUntilAge));
  const reviewOn = keptUntil.add({ months: 1 }).with({ day: 1 }).toString();
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
  const [wrong] = problemsOfLeaving(leaving, deciding);
  if (wrong) return refuse('wrong-day', wrong.words);
  return recordEntry(deciding, 'left-recorded', { kind: 'left', ...leaving, keptAt: null });
};

/**
 * An archive that nobody will look at again would be kept for ever (UK GDPR Art. 5(1)(e)); and nobody leaves before they
 * were referred: such a leaving would not count.
 */
export const problemsOfLeaving = (
  { on, reviewOn }: Partial<LeavingForm>,
  { before, now }: Pick<PupilDeciding, 'now'> & { before: Pick<PupilContent, 'entries'> },
): Problem[] => {
  const today = londonClock(now).day;
  const referred = referredOn(before, today);
  return [
    ...(on !== undefined && referred !== undefined && on < referred
      ? [{ field: 'on', words: `The referral form is of ${dateInWords(referred)}. Give that day or a later one.` }]
      : []),
    ...(reviewOn !== undefined && reviewOn <= today
      ? [{ field: 'reviewOn', words: 'Give a day in the future: that is when somebody is asked to check.' }]
      : []),
  ];
};
