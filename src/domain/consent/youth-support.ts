import { z } from 'zod';
import type { Problem } from '../breach/report/breach-report.ts';
import type { Decided } from '../case.ts';
import { leapNote, reachesAgeOn } from '../deadlines/ages.ts';
import { type Day, dateInWords } from '../deadlines/day-words.ts';
import { type Outcome, refuse } from '../outcome.ts';
import type { PupilContent, PupilFile } from './pupil-file.ts';
import { recordEntry } from './record-entry.ts';
import type { PupilDeciding } from './revise-pupil.ts';
import { saidFields } from './said-fields.ts';

export const youthSupportForm = z.object({
  speaker: z.enum(['parent', 'pupil'], { error: 'Choose who said it.' }),
  instruction: z.enum(['basic-only', 'everything'], { error: 'Choose what may go.' }),
  ...saidFields,
});
export type YouthSupportForm = z.infer<typeof youthSupportForm>;

/**
 * Whose it is to say what goes to youth support services: a parent's from 13 on, the pupil's from 16 on, and nobody's from 20
 * on, for they are for 13 to 19 (the school's privacy notice, “Youth support services”; Education and Skills Act 2008 ss. 72
 * and 78(1)). With special educational needs the Act goes on to 24, and the notice does not: a person decides.
 */
export const whoseToSay = (bornOn: Day, day: Day): 'nobody-yet' | 'parent' | 'pupil' | 'nobody-any-more' => {
  if (day < reachesAgeOn(bornOn, 13)) return 'nobody-yet';
  if (day >= reachesAgeOn(bornOn, 20)) return 'nobody-any-more';
  return day < reachesAgeOn(bornOn, 16) ? 'parent' : 'pupil';
};

/** Records what may go to youth support services, said by whoever has the say on that day. */
export const recordYouthSupport = ({
  said,
  ...deciding
}: PupilDeciding & { said: YouthSupportForm }): Outcome<Decided<PupilFile>, 'wrong-day' | 'not-theirs-to-say'> => {
  const [wrong] = problemsOfYouthSupport(said, deciding.before);
  if (wrong) return refuse('not-theirs-to-say', wrong.words);
  return recordEntry(deciding, 'youth-support-recorded', {
    kind: 'youth-support',
    ...said,
    keptAt: said.keptAt ?? null,
  });
};

/** An instruction counts by who had the say on the day on which it was given. */
export const problemsOfYouthSupport = (
  { speaker, on }: Partial<YouthSupportForm>,
  { pupil }: Pick<PupilContent, 'pupil'>,
): Problem[] => {
  if (on === undefined) return [];
  const whose = whoseToSay(pupil.bornOn, on);
  if (whose === 'nobody-yet') {
    const from = reachesAgeOn(pupil.bornOn, 13);
    const words = `The pupil is 13 on ${dateInWords(from)}. Before that day there is nothing to say.`;
    return [{ field: 'on', words: `${words}${leapNote(pupil.bornOn, from)}` }];
  }
  if (whose === 'nobody-any-more') {
    const from = dateInWords(reachesAgeOn(pupil.bornOn, 20));
    return [{ field: 'on', words: `The pupil was 20 on ${from}. From that day there is nothing to say.` }];
  }
  if (speaker === undefined || speaker === whose) return [];
  const from = dateInWords(reachesAgeOn(pupil.bornOn, 16));
  const theirs =
    whose === 'pupil'
      ? `The pupil was 16 on ${from}. From that day it is theirs to say. Ask the pupil, and record what they tell you as theirs.`
      : `Until ${from}, the 16th birthday, it is for a parent to say. Ask a parent. The pupil can say it from that day on.`;
  return [{ field: 'speaker', words: theirs }];
};
