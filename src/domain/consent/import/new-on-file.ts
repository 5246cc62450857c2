import type { Entry, EntryKind } from '../entry.ts';
import type { EntryAnswers } from '../entry-words.ts';

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
