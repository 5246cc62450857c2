import type { Day } from '../../deadlines/day-words.ts';
import type { EntryOf } from '../entry.ts';
import type { PupilFile } from '../pupil-file.ts';
import type { ConsentQuestion } from '../question.ts';
import type { Signed } from './what-is-signed.ts';

export type ShareQuestion = Extract<ConsentQuestion, { about: 'share' }>;

/** What decides a question about sharing: the papers, and for some recipients the pupil's age and what they said. */
export interface SharingFacts {
  readonly file: PupilFile;
  readonly day: Day;
  readonly signed: Signed;
  /** The leaving that still holds. */
  readonly left: EntryOf<'left'> | undefined;
  /** Part of the record is restricted. */
  readonly restricted: boolean;
  readonly question: ShareQuestion;
}
