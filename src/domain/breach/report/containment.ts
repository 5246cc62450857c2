import type { BreachKind } from './breach-kinds.ts';
import type { BreachReport } from './breach-report.ts';
import { type ContainmentStep, stepsByKind, stepsByWay } from './containment-steps.ts';
import { isDanger } from './danger.ts';
import { ways } from './ways.ts';

/** What the steps of a report hang on. */
export type ContainmentFacts = Pick<BreachReport, 'kind' | 'way' | 'danger'>;

/**
 * Steps that speak to whoever has it, or show them that it is being looked for. Where somebody could be traced or hurt,
 * that warns the wrong person (ICO, 27 September 2023, on addresses that reached an abuser).
 */
const contacts = new Set([
  'recall',
  'ask-delete',
  'written-confirmation',
  'collect-post',
  'ask-return',
  'ask-silence',
  'ask-poster',
  'collect-by-hand',
]);
/** Said already, and more urgently, by the safety steps. */
const saidAlready = new Set(['tell-lead', 'tell-family', 'safeguarding']);

const alwaysOf = ({ kind, way }: Pick<ContainmentFacts, 'kind' | 'way'>): readonly ContainmentStep[] => {
  const { usual, around } = stepsByKind[kind];
  const steps = way === undefined ? [] : stepsByWay[way];
  return around && steps.length > 0 ? [...around.before, ...steps, ...around.after] : usual;
};

/** What to do first, given the kind of breach and the way it went; in danger, nothing that speaks to whoever has it. */
export const containmentOf = (report: ContainmentFacts): readonly ContainmentStep[] =>
  alwaysOf(report).filter(({ id }) => !isDanger(report) || !(contacts.has(id) || saidAlready.has(id)));

/** Every step that can belong to a kind, whichever way it went: what was ticked stays on record when the way is corrected. */
export const containmentIds = (kind: BreachKind): ReadonlySet<string> =>
  new Set([undefined, ...ways].flatMap((way) => alwaysOf({ kind, way })).map(({ id }) => id));
