import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Problem, words } from '../breach/report/breach-report.ts';
import { type Day, dateInWords } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Change } from '../history.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { personal } from '../personal-data.ts';
import type { PupilDetails } from './pupil-file.ts';
import { schoolInWords } from './pupil-words.ts';
import { problemOfUpn, tidyUpn } from './upn.ts';

/** What the choice of a school says where it is none of the organisation's. */
export const anotherSchool = 'another';

const upn = z
  .string()
  .transform(tidyUpn)
  .superRefine((each, context) => {
    const wrong = problemOfUpn(each);
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
  });

/** What is asked when a pupil is added: no more than finds the right one. A name may have any characters. */
export const pupilForm = z.object({
  firstNames: personal(words(100, 'Give the pupil’s first names.')),
  lastName: personal(words(100, 'Give the pupil’s last name.')),
  /** Several between commas. */
  knownAs: personal(words(200, '')).optional(),
  bornOn: personal(z.iso.date({ error: 'Give the date of birth. It tells two pupils of one name apart.' })),
  upn: personal(upn).optional(),
  /** The id of a school, or `another`. */
  school: z.string({ error: 'Choose the pupil’s school.' }),
  joinedOn: z.iso.date({ error: 'Use a day such as 7 September 2026.' }).optional(),
});
export type PupilForm = z.infer<typeof pupilForm>;
export type PupilField = keyof PupilForm;

const youngest = 2;
const oldest = 25;

/** What no single answer can tell. Days are London’s. */
export const pupilProblems = (
  { bornOn, joinedOn }: Partial<PupilForm>,
  { now }: { readonly now: Date },
): Problem<'bornOn' | 'joinedOn'>[] => {
  const today = londonClock(now).day;
  const { earliest, latest } = bornBetween(today);
  const found: Problem<'bornOn' | 'joinedOn'>[] = [];
  if (bornOn !== undefined && bornOn > latest) {
    found.push({ field: 'bornOn', words: `This would be a child younger than ${youngest}. Check the year.` });
  }
  if (bornOn !== undefined && bornOn < earliest) {
    found.push({ field: 'bornOn', words: `This is more than ${oldest} years ago. Check the year.` });
  }
  if (joinedOn !== undefined && joinedOn > today) {
    found.push({ field: 'joinedOn', words: 'This day is in the future. Leave it empty until it has come.' });
  }
  if (joinedOn !== undefined && bornOn !== undefined && joinedOn < bornOn) {
    found.push({ field: 'joinedOn', words: 'This is before the pupil was born. Check the year.' });
  }
  return found;
};

/** The days of birth of anybody who can be a pupil on a day. */
export const bornBetween = (today: Day): { earliest: Day; latest: Day } => ({
  earliest: yearsBefore(today, oldest),
  latest: yearsBefore(today, youngest),
});

const yearsBefore = (day: Day, years: number): Day => Temporal.PlainDate.from(day).subtract({ years }).toString();

/** An empty UPN or day of joining becomes null, and so does “Another school”, which no organisation lists. */
export const detailsFrom = ({ school, ...form }: PupilForm): PupilDetails => ({
  firstNames: form.firstNames,
  lastName: form.lastName,
  knownAs: nicknamesIn(form.knownAs) as PupilDetails['knownAs'],
  bornOn: form.bornOn,
  upn: form.upn ?? null,
  school: school === anotherSchool ? null : school,
  joinedOn: form.joinedOn ?? null,
});

const nicknamesIn = (typed = ''): string[] =>
  [...new Set(typed.split(',').map((each) => each.trim()))].filter((each) => each !== '');

/** The answers that would have led to these details; the opposite of `detailsFrom`. */
export const formFrom = ({ school, knownAs, upn: number, joinedOn, ...pupil }: PupilDetails): PupilForm => ({
  ...pupil,
  ...(knownAs.length === 0 ? {} : { knownAs: knownAs.join(', ') as NonNullable<PupilForm['knownAs']> }),
  school: school ?? anotherSchool,
  ...(number === null ? {} : { upn: number }),
  ...(joinedOn === null ? {} : { joinedOn }),
});

export const pupilFieldNames: Readonly<Record<PupilField, string>> = {
  firstNames: 'First names',
  lastName: 'Last name',
  knownAs: 'Also known as',
  bornOn: 'Date of birth',
  upn: 'Unique pupil number',
  school: 'School',
  joinedOn: 'Joined the partnership',
};

/** An answer in words, as a person would read it; an empty string where there is none. */
export const pupilAnswer = (
  field: PupilField,
  form: Partial<PupilForm>,
  organisation: Pick<Organisation, 'schools'>,
): string => {
  switch (field) {
    case 'bornOn':
    case 'joinedOn':
      return form[field] ? dateInWords(form[field]) : '';
    case 'knownAs':
      return nicknamesIn(form.knownAs).join(', ');
    case 'school':
      return form.school === undefined
        ? ''
        : schoolInWords({ school: form.school === anotherSchool ? null : form.school }, organisation);
    case 'firstNames':
    case 'lastName':
    case 'upn':
      return form[field] ?? '';
  }
};

/** What differs between two versions of a pupil's details, in the order of the questions. */
export const pupilChanges = (
  before: Partial<PupilForm>,
  after: PupilForm,
  organisation: Pick<Organisation, 'schools'>,
): Change[] =>
  (Object.keys(pupilForm.shape) as PupilField[])
    .map((field) => ({
      field: pupilFieldNames[field],
      old: pupilAnswer(field, before, organisation),
      new: pupilAnswer(field, after, organisation),
    }))
    .filter((change): change is Change => change.old !== change.new);
