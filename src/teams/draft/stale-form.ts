import type { Act } from '../../acts/act.ts';
import type { Draft } from '../../desk/ports/drafts.ts';
import type { Case } from '../../domain/any-case.ts';
import { isOver } from '../../domain/breach/breach.ts';
import { moveOf, type RequestEvent } from '../../domain/request/machine.ts';
import { hasEnded } from '../../domain/request/request.ts';
import { isOpenTask } from '../../domain/request/work/request-tasks.ts';

/** One more of these settles nothing that a form about another asks. */
const comesAgain: readonly string[] = [
  'request-added-to',
  'request-corrected',
  'request-linked',
  'request-task-settled',
  'searched',
  'health-listed',
  'opinion-asked',
  'health-settled',
  'withheld',
  'handed-over-after-all',
  'exemption-approved',
  'dispute-moved',
] satisfies RequestEvent[];

/**
 * Why a form about a case has nothing left to ask: what it asks was recorded from elsewhere after it was begun, or the case
 * has ended for it. Undefined where it can still be sent, also if something else comes first.
 */
export const staleBecause = (
  act: Pick<Act, 'about' | 'events' | 'whenOver'>,
  { part, startedAt }: Pick<Draft, 'part' | 'startedAt'>,
  about: Case,
): 'recorded' | 'ended' | undefined => {
  if (about.type === 'breach') return act.about === 'breach' && !act.whenOver && isOver(about) ? 'ended' : undefined;
  if (about.type !== 'request') return undefined;
  const asks = Object.keys(act.events) as RequestEvent[];
  const isRecorded = about.history.some(
    ({ at, what }) => at > startedAt && asks.some((each) => each === what) && !comesAgain.includes(what),
  );
  const task = about.tasks.find(({ id }) => id === part);
  if (isRecorded || (task && !isOpenTask(task))) return 'recorded';
  const canCome = asks.some((event) => moveOf(event).from.includes(about.stage));
  return hasEnded(about) && !canCome ? 'ended' : undefined;
};
