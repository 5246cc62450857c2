import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import type { AskedByPolicy } from '../../policies/policy.ts';
import type { Breach } from '../breach.ts';
import { dueAtOf } from '../clock.ts';
import type { Basis, Task } from '../tasks/tasks.ts';
import type { AssessmentForm, Level } from './assessment.ts';

/** On which basis each has to be told; an empty list where nobody asks for it. */
export interface MustHear {
  readonly ico: readonly Basis[];
  readonly people: readonly Basis[];
  readonly chair: readonly Basis[];
  readonly esg: readonly Basis[];
  readonly schools: readonly Basis[];
}

/**
 * Who must be told. The law: the ICO unless a risk is unlikely (UK GDPR Art. 33(1)), the people affected at a high risk
 * (Art. 34(1)). Beyond that whom the organisation's own policy names, always or where one of its criteria is met.
 * What was decided is kept in every case, with its reason (Art. 33(5)).
 */
export const mustHear = ({
  policy,
  level,
  policyMet,
}: {
  policy: Organisation['policy'];
  level: Level;
  policyMet: boolean | null;
}): MustHear => {
  const { asksFor } = policyOf({ policy }).breach;
  const byPolicy = (kind: AskedByPolicy): Basis[] => {
    const when = asksFor[kind]?.when;
    return when === 'always' || (when === 'criterion-met' && policyMet) ? ['policy'] : [];
  };
  const isRisk = level === 'risk' || level === 'high';
  return {
    ico: [...(isRisk ? (['law'] as const) : []), ...byPolicy('tell-ico')],
    people: [...(level === 'high' ? (['law'] as const) : []), ...byPolicy('tell-people')],
    chair: byPolicy('tell-chair'),
    esg: byPolicy('tell-esg'),
    schools: byPolicy('tell-school'),
  };
};

/**
 * Whether it has still to be settled who notifies, or written down: joint controllers agree it, and until they have each
 * remains responsible (EDPB 9/2022); whoever handles data for us tells us (UK GDPR Art. 33(2)) and may be asked to notify.
 * We remain responsible for that all the same (Art. 33(1)).
 */
export const isUnsettled = ({
  level,
  others,
  notifier,
  agreed,
}: Partial<Pick<AssessmentForm, 'level' | 'others' | 'notifier' | 'agreed'>>): boolean =>
  level !== 'not-personal-data' &&
  (others === 'processor' || others === 'joint-controller') &&
  (notifier === undefined || notifier === 'not-settled' || !agreed);

export type Duty = Pick<Task, 'id' | 'kind' | 'basis' | 'school' | 'dueAt'>;

/**
 * What a decision asks for, as things to be done. Only the ICO has a time: 72 hours, also where nothing but the policy
 * asks for it, because none gives another. People are told without undue delay, which is no instant.
 */
export const dutiesOf = (
  { report, awareness }: Pick<Breach, 'report' | 'awareness'>,
  { policy }: Pick<Organisation, 'policy'>,
  { unsettled = false, ...decision }: { level: Level; policyMet: boolean | null; unsettled?: boolean },
): Duty[] => {
  const { ico, people, chair, esg, schools } = mustHear({ policy, ...decision });
  const duty = (kind: Task['kind'], basis: readonly Basis[], given: Partial<Duty> = {}): Duty[] =>
    basis.length === 0 ? [] : [{ id: kind, kind, basis: [...basis], school: null, dueAt: null, ...given }];
  return [
    ...duty('tell-ico', ico, { dueAt: dueAtOf({ report, awareness }) }),
    ...duty('settle-who-notifies', unsettled ? ['law'] : []),
    ...duty('tell-people', people),
    ...duty('tell-chair', chair),
    ...duty('tell-esg', esg),
    ...schoolsOf(report).flatMap((school) =>
      duty('tell-school', schools, school === null ? {} : { id: `tell-school.${school}`, school }),
    ),
  ];
};

/** The school where an affected child is on roll; null while it is not known which. */
const schoolsOf = ({ whose, schools }: Breach['report']): readonly (string | null)[] => {
  if (!whose.includes('pupils')) return [];
  return schools.length > 0 ? schools : [null];
};
