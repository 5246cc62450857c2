import { type BreachKind, breachKinds } from '../domain/breach/report/breach-kinds.ts';
import { containmentOf } from '../domain/breach/report/containment.ts';
import { ifNoAnswer, noContact, ringFirst } from '../domain/breach/report/danger.ts';
import { type Way, ways } from '../domain/breach/report/ways.ts';
import { dangerHeard } from '../teams/understand/danger-said.ts';

/** More would not be read by somebody who has just lost something. */
const mostSteps = 5;

/** What to do straight away about what somebody typed, before anything can be recorded; in danger, whom to ring. */
export const firstSteps = (typed: Readonly<Record<string, string>>): string[] => {
  const kind: BreachKind = breachKinds.find((each) => each === typed['kind']) ?? 'other';
  const way: Way | undefined = ways.find((each) => each === typed['way']);
  const isDanger = dangerHeard(typed['summary'] ?? '');
  const steps = containmentOf({ kind, way, danger: isDanger ? 'not-sure' : 'no' }).slice(0, mostSteps);
  return [...(isDanger ? [`${ringFirst}.`, ifNoAnswer, noContact] : []), ...steps.map(({ words }) => words)];
};
