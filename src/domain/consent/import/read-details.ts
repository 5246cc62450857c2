import type { Organisation } from '../../organisation/organisation.ts';
import { pupilProblems } from '../pupil-form.ts';
import { problemOfUpn, tidyUpn } from '../upn.ts';
import { choicesOf } from './choices.ts';
import { required } from './columns.ts';
import { foldedName } from './name-key.ts';
import type { DetailsSaid } from './pupil-row.ts';
import { listIn, type Read, readChoice } from './read-cell.ts';
import { readDay } from './read-day.ts';
import type { Reading } from './reading.ts';

const longestName = 100;

/** What a row says about who the pupil is. */
export const detailsIn = (reading: Reading, organisation: Organisation): DetailsSaid => {
  for (const column of required) reading.need(column);
  for (const column of ['firstNames', 'lastName'] as const) {
    if (reading.words(column).length > longestName)
      reading.wrong(column, `It is longer than ${longestName} characters.`);
  }
  const bornOn = reading.read('bornOn', readDay);
  const joinedOn = reading.read('joinedOn', readDay);
  const days = { ...(bornOn && { bornOn }), ...(joinedOn && { joinedOn }) } as Parameters<typeof pupilProblems>[0];
  for (const { field, words } of pupilProblems(days, reading)) reading.wrong(field, words);
  return {
    firstNames: reading.words('firstNames'),
    lastName: reading.words('lastName'),
    bornOn: bornOn ?? '',
    upn: reading.read('upn', readUpn),
    knownAs: otherNames(reading),
    school: reading.read('school', (words) => readSchool(words, organisation)),
    joinedOn,
  };
};

/** A school's system says by what name everybody is known, also where that is their name. */
const otherNames = (reading: Reading): string[] => {
  const names = [reading.words('firstNames'), reading.words('lastName')].map(foldedName);
  return listIn(reading.words('knownAs')).filter((name) => !names.includes(foldedName(name)));
};

const readUpn = (words: string): Read<string> => {
  if (words === '') return { value: undefined };
  const upn = tidyUpn(words);
  const problem = problemOfUpn(upn);
  return problem === undefined ? { value: upn } : { problem };
};

const readSchool = (words: string, { schools }: Organisation): Read<string> => {
  const read = readChoice(words, choicesOf(schools));
  return 'value' in read
    ? read
    : { problem: `It is not one of this partnership’s schools: ${schools.map(({ name }) => name).join(', ')}.` };
};
