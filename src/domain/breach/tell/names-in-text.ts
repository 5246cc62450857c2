import type { Organisation } from '../../organisation/organisation.ts';
import { roleNames } from '../../organisation/person.ts';
import { institutions, ordinary, titles } from './words-that-are-no-names.ts';

/** A few words that look as if they named somebody, and why they do. */
export interface Passage {
  readonly words: string;
  readonly why: 'name' | 'e-mail' | 'phone' | 'pupil-number' | 'date-of-birth';
}

export const whyWords: Record<Passage['why'], string> = {
  name: 'looks like a name',
  'e-mail': 'is an e-mail address',
  phone: 'is a telephone number',
  'pupil-number': 'is a pupil’s number',
  'date-of-birth': 'may be a date of birth',
};

interface Staff extends Pick<Organisation, 'people'> {
  readonly reporter: { readonly id: string; readonly name: string };
}

/**
 * The words with the full names of known colleagues replaced by what they are. Only full names: a first name or a
 * surname alone may well be a pupil's.
 */
export const withRoles = (text: string, { people, reporter }: Staff): string => {
  const known = people.map(({ name, roles: [role] }) => ({
    name,
    is: role ? `the ${roleNames[role]}` : 'a member of staff',
  }));
  const others = known.some(({ name }) => name === reporter.name)
    ? []
    : [{ name: reporter.name, is: 'a member of staff' }];
  return [...known, ...others]
    .filter(({ name }) => name.includes(' '))
    .reduce((said, { name, is }) => said.replace(wholeWords(name), (_, before: string) => cased(is, before)), text);
};

/** Begins with a capital where a sentence does. */
const cased = (is: string, before: string): string =>
  /^$|[.!?\n“]\s*$/.test(before) ? `${before}${is[0]?.toUpperCase()}${is.slice(1)}` : `${before}${is}`;

const wholeWords = (name: string): RegExp => {
  const words = name.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(^|[.!?\\n]\\s*|[^\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
};

/**
 * What in a text looks as if it named a person: two or more capitalised words in a row, a word and an initial (`Kai S`),
 * a word after a title or after “pupil”, e-mail addresses, telephone numbers, pupil numbers, and dates at least three
 * years old. It may be wrong either way, so a person decides. `known` are names that are nobody's, such as the schools'.
 */
export const passagesNaming = (
  text: string,
  { known, year }: { known: readonly string[]; year: number },
): Passage[] => {
  const found: Passage[] = [];
  let rest = text;
  for (const [why, pattern] of patterns(year)) {
    rest = rest.replace(pattern, (words) => {
      found.push({ words: words.trim(), why });
      return '\n';
    });
  }
  for (const name of known) rest = rest.replace(wholeWords(name), '$1\n');
  found.push(...namesIn(rest).map((words): Passage => ({ words, why: 'name' })));
  return found.filter(({ words }, at) => found.findIndex((other) => other.words === words) === at);
};

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const patterns = (year: number): [Passage['why'], RegExp][] => {
  const old = Array.from({ length: 97 }, (_, at) => String(year - 3 - at)).join('|');
  return [
    ['e-mail', /(?<![^\s<>()@,;:])[^\s<>()@,;:]+@[^\s<>()@,;:]+\.[a-z]{2,}/giu],
    // A check letter, eleven digits, and a digit or, in a temporary number, a letter.
    ['pupil-number', /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/giu],
    [
      'date-of-birth',
      /\b(?:d\.?o\.?b\.?|date of birth|born)\b[\s:]*(?:on\s+)?\d[\d\s/.-]*(?:st|nd|rd|th)?[\p{L}\s]{0,12}\d{2,4}\b/giu,
    ],
    [
      'date-of-birth',
      new RegExp(
        `\\b(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:${old})|(?:${old})-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${months})\\s+(?:${old}))\\b`,
        'giu',
      ),
    ],
    ['phone', /(?<![\d/.-])(?:\+44[\s(]*|0)\d(?:[\s()-]?\d){8,9}(?!\d)/gu],
  ];
};

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*){0,3}`;
const runs = new RegExp(String.raw`(?<![\p{L}\p{N}])${word}\.?(?:[ \t]+${word}\.?(?![\p{L}\p{N}]))*`, 'gu');
const afterTitle = new RegExp(String.raw`(?<![\p{L}])(?:${titles.join('|')})\.?[ \t]+(${word})`, 'gu');
const theirs = new RegExp(
  String.raw`(?<![\p{L}])(${word})[’']s?[ \t]+(?:mum|mother|dad|father|parents?|carers?|sister|brother|family|home|address|file|referral|name)\b`,
  'gu',
);

/** A single word counts where what stands beside it says that it names somebody, and no pair has it already. */
const namesIn = (text: string): string[] => {
  const pairs = [...text.matchAll(runs)].flatMap(([run]) => pairsIn(run));
  const single = [...text.matchAll(afterTitle), ...text.matchAll(theirs)].flatMap(([all, name = '']) =>
    isOrdinary(name) || isInstitution(name) || pairs.some((pair) => pair.includes(name)) ? [] : [all],
  );
  return [...pairs, ...single];
};

/** An institution takes the words before it with it (`Leicester City Council`); a word that is no name parts the others. */
const pairsIn = (run: string): string[] => {
  const pairs: string[] = [];
  let pair: string[] = [];
  const close = () => {
    if (looksLikeName(pair)) pairs.push(pair.join(' ').replace(/\.$/, ''));
    pair = [];
  };
  for (const each of run.split(/[ \t]+/)) {
    const bare = each.replace(/\.$/, '');
    if (isInstitution(bare)) pair = [];
    else if (isOrdinary(bare)) close();
    else {
      pair.push(each);
      // A full stop after a whole word ends the sentence; after a letter it is an initial's.
      if (each.endsWith('.') && bare.length > 1) close();
    }
  }
  close();
  return pairs;
};

const looksLikeName = (words: readonly string[]): boolean =>
  words.length >= 2 && words.some((each) => each.replace(/\.$/, '').length > 1);

const isOrdinary = (each: string): boolean => ordinary.has(withoutEnding(each));
const isInstitution = (each: string): boolean => institutions.has(withoutEnding(each));

const withoutEnding = (each: string): string => each.toLowerCase().replace(/[’']s?$/, '');
