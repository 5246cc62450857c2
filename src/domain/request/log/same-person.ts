interface Asked {
  readonly requester: string;
  readonly subject?: string | undefined;
  readonly bornOn?: string | undefined;
}

/** Whose data a request is about: who asks, where nobody else is named. */
export const subjectOf = ({ requester, subject }: Pick<Asked, 'requester' | 'subject'>): string => subject ?? requester;

/** Whether two requests seem to be about the same person: the same name, and no two different days of birth or titles. */
export const isSamePerson = (one: Asked, other: Asked): boolean => {
  const [name, otherName] = [subjectOf(one), subjectOf(other)];
  return (
    mayBeOneName(name, otherName) &&
    mayBeOne(titleIn(name), titleIn(otherName)) &&
    mayBeOne<string>(one.bornOn, other.bornOn)
  );
};

/** What is not known may be the same. */
const mayBeOne = <Known>(one: Known | undefined, other: Known | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** Whether two names may be one person’s, however each was written; “Mrs Khan” may be “Khan”. */
export const mayBeOneName = (one: string, other: string): boolean => {
  const key = keyOf(one);
  return key !== '' && key === keyOf(other);
};

/** Whether a name is the same but for its spelling; “Mr Khan” and “Mrs Khan” are two people. */
export const isSameName = (one: string, other: string): boolean => wordsOf(one).join(' ') === wordsOf(other).join(' ');

/** Without accents, case and punctuation. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** Without titles, in one order: “Khan, Adam” is Adam Khan. */
const keyOf = (name: string): string =>
  wordsOf(name)
    .filter((word) => !titles.has(word))
    .sort()
    .join(' ');

const ofWomen = ['mrs', 'ms', 'miss'];
const titles = new Set(['mr', ...ofWomen, 'mx', 'dr']);

const titleIn = (name: string): 'of-a-man' | 'of-a-woman' | undefined => {
  const words = wordsOf(name);
  if (words.includes('mr')) return 'of-a-man';
  return words.some((word) => ofWomen.includes(word)) ? 'of-a-woman' : undefined;
};
