import { reallySaid } from './breach-said.ts';
import { enoughPoints, plainestSign } from './breach-signs.ts';
import { consentSaid } from './consent-said.ts';
import { pause } from './heard-words.ts';
import { says } from './phrases.ts';
import { asData, exporting, lookingUp, pupilChanges, pupilPagesSaid, undoing } from './pupil-command-words.ts';
import type { Wanted } from './wanted.ts';

/** A command is short: in a longer message such words belong to what is told, not to what is asked. */
const longestCommand = 20;

/** “Can …?” and “is …?” ask; “PF-2026-0004 is …” tells. */
const asks =
  /^(?:(?:please|hi|hello|hey)[ ,]+)?(?:can|could|may|might|should|shall|must|is|are|do|does|did|has|have|what|who|check|consent|permission|show consent)\b|\?\s*$/;

/** What is wanted of the pupil's file whose reference was written; undefined where the words tell of a breach. */
export const commandToPupil = ({
  reference,
  words,
  plain,
  heard,
}: {
  reference: string;
  words: string;
  plain: string;
  heard: readonly string[];
}): Wanted | undefined => {
  if (says(heard, undoing)) return { want: 'undo', reference };
  if (says(heard, lookingUp)) return { want: 'look-ups', reference, colleague: undefined };
  const question = asks.test(plain) ? consentSaid(words) : undefined;
  if (question) return question;
  const isCommand = heard.filter((word) => word !== pause).length <= longestCommand;
  const dialogue = isCommand ? pupilChanges.find(([said]) => says(heard, said))?.[1] : undefined;
  if (plainestSign(reallySaid(heard)).points >= (dialogue ? enoughPoints + 1 : enoughPoints)) return undefined;
  if (says(heard, exporting)) {
    return { want: 'document', reference, document: says(heard, asData) ? 'pupil-data' : 'pupil-record' };
  }
  if (dialogue) return { want: 'change', dialogue, reference };
  const page = pupilPagesSaid.find(([said]) => says(heard, said))?.[1];
  return { want: 'reference', reference, ...(isCommand && page ? { page } : {}) };
};
