import { isLower, policyMet, suggestFor } from '../../../domain/breach/assess/assess-breach.ts';
import type { AssessmentField, AssessmentForm } from '../../../domain/breach/assess/assessment.ts';
import { assessmentAnswer, assessmentFieldName, levelNames } from '../../../domain/breach/assess/assessment-words.ts';
import { dayAndTime } from '../../../domain/deadlines/london-time.ts';
import { policyOf } from '../../../domain/policies/index.ts';
import { breachOf, factOf } from '../../facts/case-facts.ts';
import type { Setting } from '../../setting.ts';

type SoFar = Partial<AssessmentForm>;

/** What can be decided, with what it means at once. */
export const levelChoices: Record<AssessmentForm['level'], string> = {
  'not-personal-data': 'It is not a personal data breach: keep a record',
  unlikely: 'A risk to people is unlikely: keep a record',
  risk: 'There is a risk to people: tell the ICO',
  high: 'There is a high risk to people: tell the ICO and the people affected',
};

/** What has been answered so far. */
export const answered = (soFar: SoFar, fields: readonly AssessmentField[], { organisation }: Setting) =>
  fields.flatMap((field) => factOf(assessmentFieldName(field, organisation), assessmentAnswer(field, soFar)));

/** The clause of a criterion of the policy that the answers meet; undefined where they meet none. */
const clauseMet = (soFar: SoFar, { organisation }: Setting): string | undefined =>
  policyMet(soFar, organisation) ? policyOf(organisation).breach.criteria?.clause : undefined;

/** The decision that stands, where there is one. */
export const lastDecision = (setting: Setting) => {
  const last = breachOf(setting)?.assessments.at(-1);
  return last
    ? factOf('Decided before', `${levelNames[last.answers.level]}, by ${last.by.name} on ${dayAndTime(last.at)}`)
    : [];
};

/** What the answers come to, and whether the policy asks for more. */
export const suggestion = (soFar: SoFar, setting: Setting) => {
  const clause = clauseMet(soFar, setting);
  return [
    ...factOf('The answers suggest', levelNames[suggestFor(soFar, breachOf(setting)?.report)]),
    ...(clause ? factOf(clause, 'A criterion is met, so the policy asks for more') : []),
  ];
};

/** Nothing stops a decision that differs from what was suggested; whoever reads it later must be able to follow it. */
export const whyInWords = (soFar: SoFar, setting: Setting): string => {
  const { level = 'risk' } = soFar;
  if (isLower(level, suggestFor(soFar, breachOf(setting)?.report)))
    return 'You decide on less than the answers suggest. Say what makes the difference.';
  const clause = clauseMet(soFar, setting);
  if (level === 'unlikely' && clause)
    return `You decide that a risk is unlikely, though a criterion of ${clause} is met. Say how the two fit together.`;
  return 'Every decision has its reason, also one that nobody need be told (UK GDPR Art. 33(5)).';
};
