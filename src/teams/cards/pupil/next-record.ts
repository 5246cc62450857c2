import { entriesOf, type PupilFile } from '../../../domain/consent/pupil-file.ts';
import type { Day } from '../../../domain/deadlines/day-words.ts';
import type { DialogueId } from '../../buttons.ts';

/** In the order in which the policy asks for them (SEIPS 4.1, 4.2, 4.3). */
const papers = [
  { kind: 'referral-form', dialogue: 'record-referral-form', title: 'Record the referral form' },
  { kind: 'acknowledgement', dialogue: 'record-acknowledgement', title: 'Record the acknowledgement' },
  { kind: 'signature', dialogue: 'record-signature', title: 'Record the signature' },
] as const;

/** The first paper that is not on file, and where it is recorded; undefined where all three are. */
export const nextPaper = (
  file: PupilFile,
  today: Day,
): { readonly dialogue: DialogueId; readonly title: string } | undefined =>
  papers.find(({ kind }) => !entriesOf(file, kind, today).some((each) => counts(each)));

/** A signature without parental responsibility is on file, and still asks for another (SEIPS 7.3). */
const counts = (entry: ReturnType<typeof entriesOf>[number]): boolean =>
  entry.kind !== 'signature' || entry.responsibility === 'yes';
