import { particles } from './no-names.ts';
import type { Phrases } from './phrases.ts';
import { readText } from './plain-text.ts';
import type { Wanted } from './wanted.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('pupil-commands');

const nobody = { name: '', year: undefined, school: undefined, upn: undefined, reference: undefined };

/** What is wanted when one of the phrases is all that was said, about pupils whom it does not name. */
export const pupilCommands: readonly (readonly [Phrases, Wanted])[] = [
  [lists.list('consent'), { want: 'consent', pupil: nobody, question: undefined }],
  [lists.list('undo'), { want: 'undo', reference: undefined }],
  [lists.list('look-ups'), { want: 'look-ups', reference: undefined, colleague: undefined }],
  [lists.list('import-pupils'), { want: 'show', show: 'import-pupils' }],
];

const word = "[\\p{L}\\p{M}][\\p{L}\\p{M}'.-]{0,40}";
const name = `(${word}(?:,? ${word}){0,4})`;
const adding = new RegExp(
  `^(?:please |can you |i need to |i want to )?(?:add|enter|create) (?:an? |the |another )?(?:new )?(?:pupil|student)(?: called| named|:|,)? ${name}[.!]?$`,
  'iu',
);
const listing = [
  new RegExp(`^(?:the |all |show |list )*look-? ?ups (?:by|of|from|made by) ${name}[.?!]?$`, 'iu'),
  new RegExp(`^(?:what|whom|who|which pupils) (?:has|did|have) ${name} look(?:ed)?(?:-| )up[.?!]?$`, 'iu'),
];

/** A command that names a new pupil, or a colleague. */
export const namingCommand = (words: string): Wanted | undefined => {
  const read = readText(words).trim();
  const added = adding.exec(read)?.[1];
  if (added !== undefined) return { want: 'start', dialogue: 'add-pupil', typed: namesOf(added) };
  const colleague = listing.map((pattern) => pattern.exec(read)?.[1]).find((each) => each !== undefined);
  return colleague === undefined ? undefined : { want: 'look-ups', reference: undefined, colleague };
};

/** First names and last name, where nothing else can be meant. */
const namesOf = (said: string): Record<string, string> => {
  const [last, first, ...more] = said.split(/, ?/);
  if (last !== undefined && first !== undefined) return more.length > 0 ? {} : { firstNames: first, lastName: last };
  const [firstNames = '', ...rest] = said.split(' ');
  const isPlain = rest.length === 1 || (rest.length > 1 && particles.has(rest[0]?.toLowerCase() ?? ''));
  return isPlain ? { firstNames, lastName: rest.join(' ') } : {};
};
