import { z } from 'zod';
import { bare, type Column, columnCalled, columnNames } from './columns.ts';

/** What a heading of a list means: one of our columns, one that the desk does not keep, or nothing that is known. */
export type Meaning = Column | 'left-out' | undefined;

/** What somebody has said of a heading that is in no table. */
export const headingSaid = z.object({
  heading: z.string(),
  means: z.enum([...(Object.keys(columnNames) as Column[]), 'left-out']),
});
export type HeadingSaid = z.infer<typeof headingSaid>;

/** By `headingKey`; what was said last counts. */
type MeaningsSaid = ReadonlyMap<string, HeadingSaid['means']>;
export const meaningsIn = (said: readonly HeadingSaid[]): MeaningsSaid =>
  new Map(said.map(({ heading, means }) => [headingKey(heading), means]));

/** What was said before with what is said now in its place. */
export const saidWith = (before: readonly HeadingSaid[], now: readonly HeadingSaid[]): HeadingSaid[] => {
  const keys = new Set(now.map(({ heading }) => headingKey(heading)));
  return [...before.filter(({ heading }) => !keys.has(headingKey(heading))), ...now];
};

/**
 * What school systems (SIMS, Arbor, Bromcom, ScholarPack) and people in Excel write for our columns. Only what can mean
 * nothing else: the day of admission to a school is not that of joining a partnership, and “Name” may be either name.
 */
const alsoCalled: Readonly<Partial<Record<Column, readonly string[]>>> = {
  upn: ['unique pupil number', 'UPN number'],
  firstNames: ['first name', 'forename', 'forenames', 'legal first name', 'legal first names', 'legal forename'],
  lastName: ['surname', 'legal surname', 'legal last name', 'family name', 'legal family name'],
  knownAs: [
    ...['preferred forename', 'preferred first name', 'preferred name', 'chosen name', 'known as name'],
    ...['preferred surname', 'preferred last name'],
  ],
  bornOn: ['DOB', 'D.O.B.', 'birth date', 'born on', 'date of birth (DOB)'],
  school: ['school name', 'on roll school', 'school on roll'],
};

/** What those systems export beside it and the desk has no use for (UK GDPR Art. 5(1)(c)): never read, kept or asked about. */
const leftOut = [
  ...['year', 'year group', 'NC year', 'national curriculum year', 'curriculum year', 'year taught in'],
  ...['reg', 'reg group', 'registration group', 'registration form', 'form', 'form group', 'tutor', 'tutor group'],
  ...['class', 'class name', 'house', 'gender', 'sex', 'legal sex', 'age'],
  ...['admission number', 'admission no', 'adno', 'ID', 'MIS ID', 'Arbor ID', 'ULN', 'former UPN'],
  ...['middle name', 'middle names', 'middle name(s)', 'legal middle name', 'legal middle names'],
];

const known: ReadonlyMap<string, Exclude<Meaning, undefined>> = new Map([
  ...leftOut.map((heading) => [bare(heading), 'left-out'] as const),
  ...Object.entries(alsoCalled).flatMap(([column, headings]) =>
    headings.map((heading) => [bare(heading), column as Column] as const),
  ),
]);

/** `Student: Legal first name` is Arbor's; a guardian's name begins otherwise and is not the pupil's. */
const ofThePupil = /^\s*(?:student|pupil|learner)(?:['’]s)?[\s:._-]+/i;

/** A heading as it is remembered: however it is spaced, in whatever case, with or without `Student:` before it. */
const headingKey = (heading: string): string => bare(heading.replace(ofThePupil, ''));

/** Our own names first, then the table, then what somebody has said. */
export const meaningOf = (heading: string, said: MeaningsSaid): Meaning =>
  columnCalled(heading) ??
  columnCalled(heading.replace(ofThePupil, '')) ??
  known.get(headingKey(heading)) ??
  said.get(headingKey(heading));
