import type { Policy } from '../policies/policy.ts';
import type { Audience } from './audience.ts';

export type CaseType = 'breach' | 'near-miss' | 'request' | 'pupil' | 'question';

/** What a notice can tell of. A report is a breach or a near miss. */
export type ToldOf = 'report' | 'request' | 'pupil' | 'question';

/** Which of the three a case is told of as. */
export const toldOf = ({ type }: { readonly type: CaseType }): ToldOf =>
  type === 'breach' || type === 'near-miss' ? 'report' : type;

/** Of what, under which policy, and whether it is data that partnerships share. */
interface Event {
  readonly policy: Policy;
  readonly of: CaseType;
  readonly shared: boolean;
}

/**
 * All that is true of a kind of notice, but for its card, which is drawn in `src/notices`. Nothing is optional, so that nothing
 * is decided by being left out.
 */
export interface KindOfNotice {
  /** Stored with the case, so never changed. */
  readonly id: string;
  /**
   * What it can tell of, and what it says happened. That is an e-mail's subject, and e-mail goes astray, so it says nothing of
   * any person. `inCopy` is how the copy of a pupil's file ends “we told the Data Protection Officer …”.
   */
  readonly tells: {
    readonly report?: string;
    readonly request?: string;
    readonly question?: string;
    readonly pupil?: { readonly happened: string; readonly inCopy: string };
  };
  /** Who hears, with the clause in a comment; or one colleague, whom the decision that owes it names. */
  readonly hears: 'whoever-is-named' | ((event: Event) => readonly Audience[]);
  /** `living`: it shows how the case stands now. `once`: it tells what happened. `in-the-thread`: said below the living card. */
  readonly card: 'living' | 'once' | 'in-the-thread';
  /** It is how somebody first hears of a new case, so the receipt says whether it arrived. */
  readonly opensCase: boolean;
  /**
   * `in-private`: in the chat of whoever holds the role, never in a channel. `in-person`: the Data Protection Officer hears in
   * their own chat, and failing them whoever answers for the organisation.
   */
  readonly way: 'channel-chat-e-mail' | 'in-private' | 'in-person' | 'e-mail-alone';
  /** Owed by the plan of reminders (`src/domain/reminders`), which says when, and whether it waits for the morning. */
  readonly planned: boolean;
  /** Until when it is worth sending, if it has not been sent. */
  readonly wanted:
    | 'always'
    | 'while-unacknowledged'
    | 'while-the-72-hours-run'
    | 'while-planned'
    | 'while-being-checked'
    | 'while-the-task-is-open';
  /** Whether the e-mail has the facts of the case below that, such as the last day, and what it says to do. */
  readonly mail: { readonly facts: boolean; readonly asks: 'open-it' | 'my-tasks' | 'ring-now' };
}
