import { type PupilPage, pupilPages } from '../../domain/consent/pupil-pages.ts';
import { saidOfOne } from './acts-said.ts';
import type { Phrases } from './phrases.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('pupils');

/** With the reference of a pupil’s file. */
export const pupilChanges = saidOfOne('pupil');

/** Words for the pages of a file. */
export const pupilPagesSaid: readonly (readonly [PupilPage, Phrases])[] = lists.choices('page', pupilPages);

export const undoing = lists.list('undoing');
export const lookingUp = lists.list('lookingUp');
export const exporting = lists.list('exporting');
export const asData = lists.list('asData');

const asksWhether =
  /^(?:(?:please|hi|hello|hey|so|ok)[ ,]+)*(?:is|are|was|were|has|have|had|does|did|do (?:we|you|i|they)|who|when|what|why|how|where|whether)\b/;
const asksToRecord = /^(?:(?:please|hi|hello|hey)[ ,]+)*(?:can|could|may|would|please)\b/;

/** These ask, and change nothing: “has PF-2026-0004 left?” */
export const asksOnly = (plain: string): boolean =>
  asksWhether.test(plain) || (plain.endsWith('?') && !asksToRecord.test(plain));

/** Where a pupil is named instead, every word has to be one of these, of an act’s phrase or of the name. */
export const recordingWords = {
  verbs: lists.list('recordingVerbs'),
  tells: lists.list('tellingVerbs'),
  beside: lists.list('besideWhatIsRecorded'),
  papers: lists.list('papersNamed'),
  ofConsent: lists.list('consentNamed'),
  courtesy: lists.list('courtesyBeforeRecording'),
} as const;
