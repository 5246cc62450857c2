import { type Decided, revise } from '../case.ts';
import type { Actor, Change } from '../history.ts';
import type { NoticeKind } from '../notices/kinds/index.ts';
import { waitingNotice } from '../notices/notice.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { type Outcome, ok } from '../outcome.ts';
import type { AskedQuestion, Saying } from './question.ts';

/** Everything that can happen to a question; each is the `what` of a line of its history. */
export const questionEvents = [
  'question-asked',
  'answer-given',
  'question-asked-again',
  'question-settled',
  'question-closed',
  'kept-answer-dropped',
] as const;
export type QuestionEvent = (typeof questionEvents)[number];

/** What every decision about a question is given. */
export interface QuestionDeciding {
  readonly before: AskedQuestion;
  readonly by: Actor;
  readonly organisation: Organisation;
  readonly submissionId: string;
  readonly now: Date;
}

type SaidNow = Pick<Saying, 'is' | 'words'> & { readonly source?: string | null };

/** The one way in which a question changes: the next version, its line of history, and who must hear. */
export const revised = (
  { before, by, submissionId, now }: QuestionDeciding,
  event: QuestionEvent,
  {
    set,
    says,
    changes,
    tells,
  }: {
    set: Partial<Pick<AskedQuestion, 'state' | 'kept' | 'closedBecause'>>;
    says?: SaidNow;
    changes: readonly { field: string; old: string; new: string }[];
    /** Whoever asked, or whoever it was sent to. */
    tells?: { readonly kind: NoticeKind; readonly to: 'reporter' | 'answerer' };
  },
): Outcome<Decided<AskedQuestion>, never> => {
  const version = before.version + 1;
  const said = says ? [...before.said, { ...says, id: String(version), at: now, by } as Saying] : before.said;
  const record = revise(before, {
    set: { ...set, said },
    ...{ by, what: event, submissionId, now },
    changes: changes as readonly Change[],
  });
  const notices = tells
    ? [waitingNotice({ kind: tells.kind, to: tells.to === 'reporter' ? 'reporter' : before.sentTo, version, now })]
    : [];
  return ok({ record, notices });
};

export const stateNames: Readonly<Record<AskedQuestion['state'], string>> = {
  asked: 'Waits for an answer',
  answered: 'Answered',
  closed: 'Closed',
};

/** The line of history that tells where it stands now. */
export const stands = (before: AskedQuestion, state: AskedQuestion['state']) => ({
  ...{ field: 'Status', old: stateNames[before.state], new: stateNames[state] },
});
