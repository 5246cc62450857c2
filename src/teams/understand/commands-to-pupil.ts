import { hear } from '../../hearing/hearing.ts';
import { hearing } from '../../hearing/kept-hearing.ts';
import { goneForGood } from './breach-words.ts';
import { consentSaid } from './consent-said.ts';
import { heardWords, pause } from './heard-words.ts';
import { says } from './phrases.ts';
import {
  asData,
  asksOnly,
  exporting,
  lookingUp,
  pupilChanges,
  pupilPagesSaid,
  undoing,
} from './pupil-command-words.ts';
import { isOfPupil, referencesIn, writtenReference } from './references.ts';
import type { Wanted } from './wanted.ts';

/** A command is short: in a longer message such words belong to what is told, not to what is asked. */
const longestCommand = 20;

/** “Can …?” and “is …?” ask; “PF-2026-0004 is …” tells. */
const asks =
  /^(?:(?:please|hi|hello|hey)[ ,]+)?(?:can|could|may|might|should|shall|must|is|are|do|does|did|has|have|what|who|check|consent|permission|show consent)\b|\?\s*$/;

const numbered = '#';
/** A command has fewer words than it takes to tell what happened. */
const fewestToTell = 8;

/** What happened to a file is no command to it; a command that is said as well must be outdone. The number itself tells nothing. */
const tellsBreach = (words: string, heard: readonly string[], isCommand: boolean): boolean => {
  if (says(heard, goneForGood)) return true;
  const unnumbered = words.replace(new RegExp(writtenReference, 'gi'), 'a pupil');
  if (heardWords(unnumbered).filter((word) => word !== pause).length < fewestToTell) return false;
  const [likeliest] = hear(unnumbered, hearing()).wants;
  return likeliest?.is === 'report-breach' && likeliest.sure > (isCommand ? 0.8 : 0.5);
};

/** To take something back it has to be all that is said. */
const undoCommand =
  /^(?:please |pls )?undo(?: it| this| that| my last| the last)?(?: (?:in|on|for|of))?[ :]{0,2}#(?: please| pls| thanks| thank you)?[.!]?$|^#[ :,]{0,2}(?:please )?undo(?: it| this| that)?(?: please| thanks)?[.!]?$/;

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
  if (undoCommand.test(plain.replace(writtenReference, numbered))) return { want: 'undo', reference };
  if (says(heard, lookingUp)) return { want: 'look-ups', reference, colleague: undefined };
  const question = asks.test(plain) ? consentSaid(words) : undefined;
  if (question) return question;
  const isMore = new Set(referencesIn(plain).filter(isOfPupil)).size > 1;
  const isOnlyAsked = asksOnly(plain) || says(heard, undoing);
  const isCommand = !isMore && heard.filter((word) => word !== pause).length <= longestCommand;
  const dialogue = isCommand && !isOnlyAsked ? pupilChanges.find(([said]) => says(heard, said))?.[1] : undefined;
  if (tellsBreach(words, heard, dialogue !== undefined)) return undefined;
  if (isMore) return { want: 'one-pupil' };
  if (says(heard, exporting)) {
    return { want: 'document', reference, document: says(heard, asData) ? 'pupil-data' : 'pupil-record' };
  }
  if (dialogue) return { want: 'change', dialogue, reference };
  const page = pupilPagesSaid.find(([, said]) => says(heard, said))?.[0];
  return { want: 'reference', reference, ...(isCommand && page ? { page } : {}) };
};
