import { policyMet } from '../../../domain/breach/assess/assess-breach.ts';
import type { AssessmentForm } from '../../../domain/breach/assess/assessment.ts';
import { dutiesOf, isUnsettled } from '../../../domain/breach/assess/duties.ts';
import { chairReachedAt } from '../../../domain/breach/tasks/chair-told.ts';
import { basisInWords, dueInWords, taskName } from '../../../domain/breach/tasks/task-words.ts';
import { policyOf } from '../../../domain/policies/index.ts';
import { breachOf } from '../../facts/case-facts.ts';
import type { Setting } from '../../setting.ts';

/** What a decision would ask for, a line each, before it is taken. */
export const whatFollows = (soFar: Partial<AssessmentForm>, setting: Setting): string[] => {
  const { organisation } = setting;
  const { level } = soFar;
  const breach = breachOf(setting);
  if (!breach || !level) return [];
  const duties = dutiesOf(breach, organisation, {
    ...{ level, policyMet: policyMet(soFar, organisation) },
    unsettled: isUnsettled(soFar),
  });
  const isChairTold = chairReachedAt(breach.notices) !== undefined;
  const lines = duties.map((duty) => {
    const when = duty.kind === 'tell-chair' && isChairTold ? 'done already' : dueInWords(duty);
    return `${taskName({ ...duty, createdAt: setting.now }, organisation)}, ${when}. ${basisInWords(duty, organisation)}`;
  });
  const { sensible } = policyOf(organisation).breach;
  const isSchoolAsked = duties.some(({ kind }) => kind === 'tell-school');
  return [
    ...(lines.length > 0 ? lines : ['Nobody has to be told. The record and its reason are kept.']),
    ...(sensible !== null && breach.report.whose.includes('pupils') && !isSchoolAsked ? [sensible] : []),
  ];
};
