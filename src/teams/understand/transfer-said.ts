import { matterInWords } from '../../domain/request/log/matter-in-words.ts';
import { phrases, says } from './phrases.ts';

const papers = phrases(
  'record, records, file, files, ctf, common transfer, paperwork, information, info, data, notes, report, reports, folder, everything, history, ehcp',
);
const tellsToDo =
  /^(?:(?:please|pls|hi|hello|hey|kindly)[ ,]+)*(?:(?:can|could|would|will) you (?:please )?|(?:i|we)(?:'ve| have)? (?:need|want|got|was asked|were asked|have been asked) to |(?:need|asked|have) to )?(?:send|transfer|forward|pass|move|hand|give)\b/;
const asksWhether = /\b(?:can|may|should|do|could) (?:i|we)\b|\ballowed\b|\bconsent\b|\bok(?:ay)? to\b/;

/** Of a pupil whom they name, “we need to send …” is asked of what is on file: whether it may go, and how. */
const ofTheirOwnPupil = /^(?:i|we)\b/i;
const named = /\p{Lu}\p{L}+['’]s\b/u;

/**
 * Whether somebody tells us to send a record to a new school. The law obliges the old school to (Education (Pupil
 * Information) (England) Regulations 2005 reg. 9), so it is no question of consent; “can we send …?” asks one.
 */
export const tellsTransfer = (heard: readonly string[], words: string): boolean => {
  const plain = words.trim().toLowerCase().replace(/’/g, "'");
  if (ofTheirOwnPupil.test(words.trim()) && named.test(words)) return false;
  return (
    tellsToDo.test(plain) && !asksWhether.test(plain) && says(heard, papers) && matterInWords(words) === 'transfer'
  );
};
