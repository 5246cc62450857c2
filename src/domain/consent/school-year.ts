import type { Day } from '../deadlines/day-words.ts';

/** A school year begins on 1 September (Education Act 1996, s. 8 and 579: the year in which a child turns five, and on). */
const schoolYearOf = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

/** The school year in England on a day (`2026-11-23`): in year 9 one turns 14. 0 is reception; it is below that before school. */
export const schoolYearOn = (bornOn: Day, day: Day): number => schoolYearOf(day) - schoolYearOf(bornOn) - 5;
