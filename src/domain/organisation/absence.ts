import { z } from 'zod';
import type { Problem } from '../breach/report/breach-report.ts';
import { daysAfter } from '../deadlines/calendar.ts';
import { type Day, weekdayInWords } from '../deadlines/day-words.ts';
import type { Member, Organisation } from './organisation.ts';

/** An absence that a colleague has told the desk. Days are whole days in London, the last one included. */
export interface Absence {
  readonly id: string;
  readonly organisation: string;
  readonly personId: string;
  readonly from: Day;
  readonly until: Day;
  readonly coverId: string;
  readonly recordedAt: Date;
}

export const absenceForm = z.object({
  from: z.iso.date({ error: 'Enter the first day you are away.' }),
  until: z.iso.date({ error: 'Enter the last day you are away.' }),
  cover: z.string({ error: 'Choose who stands in for you.' }).min(1, { error: 'Choose who stands in for you.' }),
});
export type AbsenceForm = z.infer<typeof absenceForm>;

/** Longer than any absence that a colleague stands in for without the organisation naming somebody else. */
const longestDays = 366;

/** What is wrong with an absence, in words for whoever is going away. */
export const problemsOfAbsence = (
  { from, until, cover }: Partial<AbsenceForm>,
  { organisation, personId, today }: { organisation: Organisation; personId: string; today: Day },
): Problem[] => {
  const problems: Problem[] = [];
  if (until !== undefined && until < today) {
    problems.push({ field: 'until', words: 'This day is over. Enter today or a later day.' });
  } else if (from !== undefined && until !== undefined && until < from) {
    problems.push({ field: 'until', words: 'This is before the first day. Check both days.' });
  } else if (from !== undefined && until !== undefined && until > daysAfter(from, longestDays)) {
    problems.push({ field: 'until', words: 'That is more than a year. Ask your administrator to name somebody else.' });
  }
  if (from !== undefined && from < today) {
    problems.push({ field: 'from', words: 'This day is over. Enter today or a later day.' });
  }
  const words = cover === undefined ? undefined : problemOfCover(cover, { organisation, personId, from, until });
  return words === undefined ? problems : [...problems, { field: 'cover', words }];
};

const problemOfCover = (
  cover: string,
  {
    organisation,
    personId,
    from,
    until,
  }: { organisation: Organisation; personId: string; from: Day | undefined; until: Day | undefined },
): string | undefined => {
  if (cover === personId) return 'Choose somebody other than yourself.';
  const member = organisation.people.find(({ id }) => id === cover);
  if (!member) return 'Choose a colleague from the list.';
  if (from === undefined || until === undefined) return undefined;
  const away = member.away.find((each) => each.from <= until && from <= each.until);
  return away && `They are away themselves until ${weekdayInWords(away.until)}. Choose somebody else.`;
};

/** The organisations as they stand: the newest absence that was told goes before older ones and before the file's. */
export const withAbsences = (organisations: readonly Organisation[], absences: readonly Absence[]): Organisation[] => {
  const newestFirst = [...absences].sort((one, other) => other.recordedAt.getTime() - one.recordedAt.getTime());
  return organisations.map((organisation) => {
    const ids = new Set(organisation.people.map(({ id }) => id));
    const told = newestFirst.filter((each) => each.organisation === organisation.id && ids.has(each.coverId));
    if (told.length === 0) return organisation;
    return {
      ...organisation,
      people: organisation.people.map((member) => ({ ...member, away: awayOf(member, told) })),
    };
  });
};

const awayOf = (member: Member, told: readonly Absence[]): Member['away'] => [
  ...told
    .filter(({ personId }) => personId === member.id)
    .map(({ from, until, coverId }) => ({ from, until, cover: coverId })),
  ...member.away,
];
