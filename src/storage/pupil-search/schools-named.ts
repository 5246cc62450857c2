import { foldName } from '../../domain/consent/fold-name.ts';
import type { School } from '../../domain/organisation/organisation.ts';
import { bestOf, openNameIndex } from './name-index.ts';

/** What people add to a school's name whether or not it is part of it. */
const anySchool = new Set('the school schools academy college high primary secondary junior infant infants'.split(' '));

/** The ids of the schools that these words may mean; none where no school is called so. */
export const schoolsNamed = (said: string, schools: readonly Pick<School, 'id' | 'name'>[]): string[] => {
  const index = openNameIndex();
  for (const { id, name } of schools) index.put(id, [name, id]);
  const words = foldName(said).map((word) => (word === 'saint' ? 'st' : word));
  const asSaid = index.fitting(words);
  if (asSaid.length > 0) return bestOf(asSaid, words.length).map(({ key }) => key);
  const own = words.filter((word) => !anySchool.has(word));
  return bestOf(index.fitting(own), own.length).map(({ key }) => key);
};
