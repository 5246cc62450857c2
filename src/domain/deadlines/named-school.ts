import type { School } from '../organisation/organisation.ts';
import type { AskedOf } from './deadline-question.ts';

/** Words that many schools have in their names; the others tell one school from the next. */
const common = new Set('school academy college primary secondary junior infant high the of and for church'.split(' '));

const ownWords = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !common.has(word));

/** The school that is named, or the only one there is. */
export const namedSchool = ({ question, schools }: AskedOf): School | undefined => {
  const said = new Set(
    question.words
      .toLowerCase()
      .replaceAll(/['’.]/g, '')
      .split(/[^a-z0-9]+/),
  );
  const named = schools.filter(
    ({ name }) => ownWords(name).length > 0 && ownWords(name).every((word) => said.has(word)),
  );
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  return schools.length === 1 ? schools[0] : undefined;
};
