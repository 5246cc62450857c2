import type { Day } from '../../deadlines/day-words.ts';
import type { Actor } from '../../history.ts';
import type { rightOutcomes } from '../answer/answer.ts';
import type { DataRequest } from '../request.ts';
import { isOpenTask, type RequestTask, type RequestTaskKind } from '../work/request-tasks.ts';
import { isDisputed } from './dispute.ts';
import { isRestricted, type Restriction } from './markers.ts';

export type RightOutcome = (typeof rightOutcomes)[number];

/** Who settled it, and on which day the requester was told. */
interface Settling {
  readonly by: Actor;
  readonly on: Day;
  readonly now: Date;
}

type Follows = Partial<Pick<DataRequest, 'tasks' | 'challenge' | 'restriction'>>;

/**
 * What the outcome of a right brings, when the requester is told of it: recipients hear of a correction, an erasure and a
 * restriction (UK GDPR Art. 19; SEIPS 5.4), a dispute is over once the entry is put right (trust policy s. 11), and data is
 * not used where that was granted (Arts. 18, 21). What was not done brings nothing: a dispute goes on.
 */
export const followsFrom = (before: DataRequest, outcome: RightOutcome, settling: Settling): Follows => {
  if (outcome === 'not-done') return {};
  switch (before.asked.matter) {
    case 'rectification':
      return isSettledAlready(before)
        ? {}
        : {
            ...tellingRecipients({ tasks: withoutJudging(before, settling) }, settling),
            ...ended(before, outcome, settling),
          };
    case 'erasure':
      return tellingRecipients(before, settling);
    case 'restriction':
      return { ...tellingRecipients(before, settling), restriction: restricted(before, 'granted', settling) };
    case 'objection':
      return { restriction: restricted(before, 'objection-upheld', settling) };
    case 'automated-decision':
    case 'access':
    case 'portability':
    case 'educational-record':
    case 'freedom-of-information':
    case 'transfer':
    case 'disclosure':
    case 'deceased':
    case 'complaint':
    case 'question':
      return {};
  }
};

/** The dispute ended in the subject's favour before the answer went out, and its recipients were seen to then. */
const isSettledAlready = ({ challenge }: DataRequest): boolean =>
  challenge?.resolved !== undefined && challenge.resolved !== null && challenge.resolved.how !== 'stands';

/** Nobody waits for the Governing Body’s judgement of what has been put right. */
const withoutJudging = ({ tasks, answer }: DataRequest, { by, on, now }: Settling): RequestTask[] =>
  tasks.map((task) =>
    task.kind === 'governing-body' && isOpenTask(task)
      ? { ...task, done: { on, by, words: (answer?.words ?? '') as Restriction['reason'], recordedAt: now } }
      : task,
  );

const tellingRecipients = ({ tasks }: Pick<DataRequest, 'tasks'>, settling: Settling): Follows => ({
  tasks: withTask(tasks, 'tell-recipients', settling),
});

const ended = ({ challenge, answer }: DataRequest, outcome: 'done' | 'partly', { by, on }: Settling): Follows => {
  if (challenge === null || !isDisputed(challenge)) return {};
  const how = outcome === 'done' ? 'corrected' : 'statement-added';
  const words = (answer?.words ?? '') as Restriction['reason'];
  return { challenge: { ...challenge, state: 'resolved', resolved: { on, how, words, by } } };
};

/** What is restricted already stays so since when it was; what an objection stops is no longer only pending. */
const restricted = (
  { asked, answer, restriction }: DataRequest,
  ground: 'granted' | 'objection-upheld',
  { by, on }: Settling,
): Restriction => {
  if (isRestricted(restriction)) {
    return ground === 'granted' ? restriction : { ...restriction, ground };
  }
  const reason = (answer?.words ?? '') as Restriction['reason'];
  return { since: on, of: asked.wants, reason, ground, by, subjectToldOn: null, liftedOn: null };
};

/** The tasks with one more of a kind, unless one of that kind is still open. */
export const withTask = (
  tasks: readonly RequestTask[],
  kind: RequestTaskKind,
  { now }: Pick<Settling, 'now'>,
): RequestTask[] => {
  const alike = tasks.filter((task) => task.kind === kind);
  if (alike.some(isOpenTask)) return [...tasks];
  const id = `${kind}.${alike.length + 1}`;
  return [...tasks, { id, kind, school: null, createdAt: now, done: null, notDone: null }];
};
