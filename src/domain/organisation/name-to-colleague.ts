import type { Member, Organisation } from './organisation.ts';

/**
 * Whom words such as `Dev`, `dev patel` or `Ms Marsh` name among the people of an organisation; undefined for nobody
 * and for more than one, because it must never be guessed who stands in.
 */
export const nameToColleague = (words: string, { people }: Pick<Organisation, 'people'>): Member | undefined => {
  const [first, ...others] = namedBy(words, people);
  return others.length === 0 ? first : undefined;
};

/** Everybody whom words may name. */
export const namedBy = <Named extends { readonly name: string }>(words: string, people: readonly Named[]): Named[] => {
  const said = wordsOf(words).filter((each) => !titles.has(each));
  return said.length === 0 ? [] : people.filter(({ name }) => said.every((each) => wordsOf(name).includes(each)));
};

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr']);

/** Without accents, since a phone's keyboard leaves them out. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
