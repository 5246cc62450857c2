import type { CasePage } from '../../domain/breach/case-pages.ts';
import type { DocumentKind } from '../../domain/breach/tell/make-document.ts';
import type { DeadlineQuestion } from '../../domain/deadlines/deadline-question.ts';
import type { SnoozeMinutes, shows } from '../buttons.ts';

/** What typed words ask for. `typed` holds input values by input id, as a card would send them. */
export type Wanted =
  | { want: 'start'; dialogue: 'report-breach' | 'near-miss' | 'start-drill'; typed: Record<string, string> }
  | {
      want: 'change';
      dialogue:
        | 'add-information'
        | 'correct-report'
        | 'withdraw-report'
        | 'assess'
        | 'record-awareness'
        | 'do-task'
        | 'prepare-ico-report'
        | 'record-ico-report'
        | 'write-letter'
        | 'record-people-told'
        | 'investigate'
        | 'plan-action'
        | 'close-breach'
        | 'reopen-breach'
        | 'link-duplicate';
      reference: string | undefined;
      typed?: Record<string, string>;
    }
  | { want: 'show'; show: (typeof shows)[number] }
  | { want: 'reference'; reference: string; page?: CasePage }
  | { want: 'document'; reference: string; document: DocumentKind }
  | { want: 'acknowledge'; reference: string | undefined }
  /** “Remind me in an hour”; without a reference it is the case they were last reminded of. */
  | { want: 'snooze'; minutes: SnoozeMinutes; reference: string | undefined }
  /** Days as `2026-11-23`. `until` is the last day away: who is away “until Monday” is back on Monday. */
  | { want: 'away'; from: string | undefined; until: string | undefined; cover: string | undefined }
  | { want: 'back-from-absence' }
  | { want: 'deadline'; question: DeadlineQuestion }
  | { want: 'press'; press: 'next' | 'send' | 'back' | 'later' | 'continue' | 'cancel' | 'confirm-cancel' }
  | { want: 'connect' }
  | { want: 'act-as'; role: 'dpo' | 'chair' | 'co-ordinator' | 'teacher' }
  | {
      want: 'ask-which';
      between: readonly ('report-breach' | 'near-miss' | 'my-reports' | 'help')[];
      typed: Record<string, string>;
    }
  | { want: 'unclear'; typed: Record<string, string> };
