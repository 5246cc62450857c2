import type { Problem } from '../../domain/breach/report/breach-report.ts';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import { pupilNames, schoolInWords, schoolYearInWords } from '../../domain/consent/pupil-words.ts';
import { problemsOfEntryDay } from '../../domain/consent/record-entry.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Setting } from '../setting.ts';
import { type Fact, factOf } from './case-facts.ts';

/** The file that an act is about; undefined where its reader may not read it any more. */
export const pupilOf = ({ about }: Pick<Setting, 'about'>): PupilFile | undefined =>
  about?.type === 'pupil' ? about : undefined;

/** Which pupil it is, so that nobody records on the wrong child. */
export const pupilFacts = (setting: Setting): Fact[] => {
  const file = pupilOf(setting);
  if (!file) return [];
  const year = schoolYearInWords(file.pupil.bornOn, londonClock(setting.now).day);
  return [
    ...factOf('Pupil', pupilNames(file.pupil)),
    ...factOf('Year and school', `${year}, ${schoolInWords(file.pupil, setting.organisation)}`),
    ...factOf('Number', file.reference),
  ];
};

/** From the pupil's birth to today: the days on which something can have come. */
export const daysOfPupil = (setting: Setting): { earliest: string; today: string } => {
  const today = londonClock(setting.now).day;
  return { earliest: pupilOf(setting)?.pupil.bornOn ?? today, today };
};

/** What is wrong with the day on which something is said to have come. */
export const dayProblems = ({ on }: { readonly on?: string }, setting: Setting): Problem[] => {
  const file = pupilOf(setting);
  return file ? problemsOfEntryDay('on', on, { pupil: file.pupil, now: setting.now }) : [];
};
