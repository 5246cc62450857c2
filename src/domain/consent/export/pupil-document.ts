import type { LetterText } from '../../breach/tell/letter-text.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import type { PupilFile } from '../pupil-file.ts';
import { type PupilCopy, pupilCopy } from './pupil-copy.ts';
import { pupilCopyLetter } from './pupil-copy-letter.ts';

/** What can be had of a pupil's file: the copy for a computer to read, and for a person. */
export const pupilDocumentKinds = ['pupil-data', 'pupil-record'] as const;
export type PupilDocumentKind = (typeof pupilDocumentKinds)[number];

export interface MadePupilDocument {
  readonly reference: string;
  readonly organisation: string;
  readonly drill: false;
  readonly preparedAt: Date;
  readonly document: PupilDocumentKind;
  readonly letter: LetterText;
  readonly json: PupilCopy;
}

/** Each as it is called in a sentence. */
export const pupilDocumentNames: Readonly<Record<PupilDocumentKind, string>> = {
  'pupil-data': 'the pupil’s data for a computer',
  'pupil-record': 'the pupil’s record',
};

/** Everything on file about a pupil, for a request, as it stands now. */
export const pupilDocument = (
  file: PupilFile,
  { document, organisation, now }: { document: PupilDocumentKind; organisation: Organisation; now: Date },
): MadePupilDocument => {
  const json = pupilCopy(file, { organisation, now });
  return {
    reference: file.reference,
    organisation: organisation.name,
    drill: false,
    preparedAt: now,
    document,
    letter: pupilCopyLetter(json),
    json,
  };
};
