import type { Case } from '../domain/any-case.ts';
import type { Decided } from '../domain/case.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import type { Ports } from './ports.ts';

const tries = 5;

/**
 * A decision about a case becomes ONE write: record, history and waiting notices together, so that nothing can be
 * saved without its notices. When somebody else was quicker, the decision is taken again on what they left; when the
 * same request came before, what it led to is the answer.
 */
export const recordCase = async <Kind extends Case, Code extends string>(
  { cases, clock, wake }: Pick<Ports, 'cases' | 'clock' | 'wake'>,
  { first, submissionId }: { first: Kind; submissionId: string },
  decide: (before: Kind) => Outcome<Decided<Kind>, Code>,
): Promise<Outcome<Kind, Code | 'busy'>> => {
  let before = first;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (before.history.some((entry) => entry.submissionId === submissionId)) return ok(before);
    const outcome = decide(before);
    if (!outcome.ok) return outcome;
    if ((await cases.save({ ...outcome.value, now: clock.now() })) === 'saved') {
      wake();
      return ok(outcome.value.record);
    }
    const stored = await cases.find(before.reference);
    if (stored?.type !== before.type) break;
    before = stored as Kind;
  }
  return refuse('busy', 'Several people are changing this report at once. Please try again in a moment.');
};
