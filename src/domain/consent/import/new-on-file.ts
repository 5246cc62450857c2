import { type Day, listInWords } from '../../deadlines/day-words.ts';
import { type PhotographsSaid, photographsSaid } from '../answer/photographs-said.ts';
import type { Entry, EntryKind } from '../entry.ts';
import type { EntryAnswers } from '../entry-words.ts';
import type { PupilFile } from '../pupil-file.ts';
import { useChoices } from './choices.ts';
import { columnNames } from './columns.ts';

/**
 * What a row says that is not on file yet. The same of the same day is nothing new, also where it was undone; and what
 * was recorded by hand stands against a list that says otherwise of that day or an earlier one.
 */
export const newOnFile = (entries: readonly Entry[], said: readonly EntryAnswers[]): EntryAnswers[] =>
  said.flatMap((each): EntryAnswers[] => {
    const ofKind = entries.filter(({ kind }) => kind === each.kind);
    if (each.kind !== 'photographs') return isNew(each, ofKind) ? [each] : [];
    // Each use is consented to by itself.
    const uses = each.uses.filter((use) =>
      isNew(
        each,
        ofKind.filter((other) => usesOf(other).includes(use)),
      ),
    );
    return uses.length === 0 ? [] : [{ ...each, uses }];
  });

/**
 * What a row may not say against a file: a yes to a use of photographs that somebody has refused or withdrawn, where one
 * of us recorded that. A list may be older than it looks, and a yes after a no is asked for again (UK GDPR Art. 7(3)).
 */
export const refusedByHand = (file: PupilFile | undefined, said: readonly EntryAnswers[], day: Day): string[] => {
  if (!file) return [];
  const byHand = { entries: file.entries.filter(({ source }) => source !== 'import') };
  const uses = newOnFile(file.entries, said)
    .flatMap((each) => (each.kind === 'photographs' && each.answer === 'given' ? each.uses : []))
    .filter((use) => noes.includes(photographsSaid(byHand, use, day).is));
  if (uses.length === 0) return [];
  const names = listInWords(uses.map((use) => useChoices[use][0] ?? use));
  return [
    `${columnNames.photographsGiven}: no was recorded by hand on ${file.reference} for ${names}, and a list cannot change that. Leave it out, and record a new yes in the chat.`,
  ];
};

const noes: readonly PhotographsSaid['is'][] = ['refused', 'disagreed'];

const usesOf = (entry: Entry) => (entry.kind === 'photographs' ? entry.uses : []);

const isNew = (said: EntryAnswers, onFile: readonly Entry[]): boolean => {
  const byHand = onFile.some(({ source, undone, on }) => source !== 'import' && undone === null && on >= said.on);
  const latestOfDay = onFile.findLast(({ on }) => on === said.on);
  return !byHand && !(latestOfDay && saysTheSame(latestOfDay, said));
};

const saysTheSame = (entry: Entry, said: EntryAnswers): boolean =>
  answersOf(entry) === answersOf(said) && (said.keptAt === null || said.keptAt === entry.keptAt);

/** The answers of each kind that a list can hold; of the photographs one use is looked at at a time. */
const compared: Partial<Record<EntryKind, readonly string[]>> = {
  'referral-form': ['school'],
  acknowledgement: ['statement'],
  signature: ['signedBy', 'relation', 'responsibility', 'statement', 'recipients'],
  photographs: ['answer', 'speaker'],
};

const answersOf = (said: Entry | EntryAnswers): string =>
  JSON.stringify(compared[said.kind]?.map((name) => String((said as Readonly<Record<string, unknown>>)[name])));
