import type { ActId } from '../../acts/index.ts';
import type { AnyPage } from '../../domain/any-case.ts';
import type { AnyDocumentKind } from '../../domain/any-document.ts';
import type { PupilSaid } from '../../domain/consent/pupil-said.ts';
import type { ConsentQuestion } from '../../domain/consent/question.ts';
import type { DeadlineQuestion } from '../../domain/deadlines/deadline-question.ts';
import type { Language } from '../../hearing/languages.ts';
import type { Meaning, SnoozeMinutes, shows } from '../card/buttons.ts';

/** Those that begin without a case; an absence has words of its own. */
export type Started = 'report-breach' | 'near-miss' | 'start-drill' | 'log-request' | 'add-pupil' | 'ask-question';

/** Acts about a case. */
export type Change = Exclude<ActId, Started | 'record-absence'>;

/** What typed words ask for. `typed` holds input values by input id, as a card would send them. */
export type Wanted =
  | { want: 'start'; dialogue: Started; typed: Record<string, string> }
  | {
      want: 'change';
      dialogue: Change;
      reference: string | undefined;
      typed?: Record<string, string>;
    }
  | { want: 'show'; show: (typeof shows)[number] }
  | { want: 'reference'; reference: string; page?: AnyPage }
  | { want: 'document'; reference: string; document: AnyDocumentKind }
  /** A pupil's consent: whom the words name, and what is asked about them; without a question, everything on file. `several`: more than one was asked. `toRecord`: the act that is to begin with whoever is found. */
  | { want: 'consent'; pupil: PupilSaid; question: ConsentQuestion | undefined; several?: true; toRecord?: Change }
  /** More than one pupil is named: none is looked up. */
  | { want: 'one-pupil' }
  | { want: 'undo'; reference: string | undefined }
  /** What a body asks for, right after it was asked whether it may be told. */
  | { want: 'log-what-they-ask' }
  /** Who has looked up a pupil, or whom a colleague has looked up (`colleague` is a name as typed). */
  | { want: 'look-ups'; reference: string | undefined; colleague: string | undefined }
  | { want: 'acknowledge'; reference: string | undefined }
  /** “Remind me in an hour”; without a reference it is the case they were last reminded of. */
  | { want: 'snooze'; minutes: SnoozeMinutes; reference: string | undefined }
  /** Days as `2026-11-23`. `until` is the last day away: who is away “until Monday” is back on Monday. */
  | { want: 'away'; from: string | undefined; until: string | undefined; cover: string | undefined }
  | { want: 'back-from-absence' }
  /** `typed` is what a request would be logged with, where the date is one of a request. */
  | { want: 'deadline'; question: DeadlineQuestion; typed: Record<string, string> }
  | { want: 'press'; press: 'next' | 'send' | 'back' | 'later' | 'continue' | 'cancel' | 'confirm-cancel' }
  | { want: 'connect' }
  | { want: 'act-as'; role: 'dpo' | 'chair' | 'co-ordinator' | 'teacher' }
  /** What the policy or the law says, where nothing happened and nobody asked for anything. */
  | { want: 'question'; words: string }
  /** Somebody’s life or safety may be at stake; `otherwise` is what else the words want, which comes after. */
  | { want: 'danger-now'; words: string; otherwise: Wanted }
  | { want: 'small-talk'; said: 'thanks' | 'goodbye' | 'curt' | 'cross' | 'something-else' }
  /**
   * The likeliest readings, the likeliest first; the words are kept whichever is chosen. Without any, nothing was made
   * out. `language` is that of the words, where it is not English.
   */
  | { want: 'ask-which'; between: readonly (Meaning | 'help')[]; words: string; language?: Language };
