import type { Decided } from '../../case.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { waitingNotice } from '../../notices/notice.ts';
import { byRole } from '../../organisation/by-role.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { policyOf } from '../../policies/index.ts';
import { type CriterionField, criterionFields } from '../../policies/policy.ts';
import { isShared } from '../../subject-of.ts';
import type { Breach } from '../breach.ts';
import type { Problem } from '../report/breach-report.ts';
import { isDanger } from '../report/danger.ts';
import { dangerFound } from '../report/tell-danger.ts';
import { type Deciding, decided, type Over, stillOpen } from '../revise-breach.ts';
import type { Task } from '../tasks/tasks.ts';
import { type Assessment, type AssessmentForm, type Level, levels } from './assessment.ts';
import { assessmentChanges } from './assessment-words.ts';
import { newOwners, tasksChange, tasksDecided } from './tasks-decided.ts';

/** The answers that a suggestion is made from. */
export type RiskAnswers = Partial<
  Pick<AssessmentForm, 'livingPeople' | 'danger' | 'likelihood' | 'severity' | 'mitigated' | 'highRisk'>
>;

/**
 * What the ICO's self-assessment would come to. It never decides. A risk is assumed unless it is unlikely, so “neither
 * likely nor unlikely” is one (UK GDPR Art. 33(1)); a risk that has been dealt with is unlikely. Where
 * somebody could be traced or hurt, or nobody is sure, the risk is high, and nothing that was done about it lowers that by
 * itself: first danger is ruled out (ICO, 27 September 2023).
 */
export const suggestLevel = ({ livingPeople, danger, likelihood, mitigated, highRisk }: RiskAnswers): Level => {
  if (livingPeople === 'no') return 'not-personal-data';
  if (isDanger({ danger })) return 'high';
  if (mitigated === 'yes') return 'unlikely';
  if (highRisk === 'yes') return 'high';
  return isUnlikely(likelihood) ? 'unlikely' : 'risk';
};

/** The same for a breach: danger that was reported leads as long as nobody has answered it anew. */
export const suggestFor = (answers: RiskAnswers, report: Breach['report'] | undefined): Level =>
  suggestLevel({ ...answers, danger: answers.danger ?? report?.danger });

/** A high risk is asked about where there is a risk, and where harm, though unlikely, would be severe (ICO advice). */
export const mayBeHigh = ({ livingPeople, likelihood, severity, mitigated }: RiskAnswers): boolean =>
  livingPeople === 'yes' && mitigated !== 'yes' && (!isUnlikely(likelihood) || severity === 'severe');

const isUnlikely = (likelihood: RiskAnswers['likelihood']): boolean =>
  likelihood === 'unlikely' || likelihood === 'very-unlikely';

/** By the order of `levels`. To decide on less than the answers suggest is allowed, but wants to be explained. */
export const isLower = (decision: Level, suggested: Level): boolean =>
  levels.indexOf(decision) < levels.indexOf(suggested);

/** Whether one of the policy's criteria is met; null where it has none. */
export const policyMet = (
  answers: Partial<Pick<AssessmentForm, CriterionField>>,
  organisation: Pick<Organisation, 'policy'>,
): boolean | null =>
  policyOf(organisation).breach.criteria && criterionFields.some((field) => answers[field] === 'yes');

/** Who may be the deciding controller: the school that holds the funds, the organisation through its officers, or itself. */
export const controllersOf = ({ name, policy, schools }: Organisation): string[] => {
  const { controllers } = policyOf({ policy }).breach;
  switch (controllers.decides) {
    case 'fund-holding-school': {
      const holders = schools.filter(({ fundHolding }) => fundHolding).map((school) => school.name);
      return headAndGovernors(holders.length > 0 ? holders : ['the fund-holding school']);
    }
    case 'its-officers':
      return controllers.officers.map((through) => `${name}, through its ${through}`);
    case 'itself':
      return headAndGovernors([name]);
  }
};

const headAndGovernors = (schools: readonly string[]): string[] =>
  schools.flatMap((school) => [`The Headteacher of ${school}`, `The Governors of ${school}`]);

/** What no single answer can tell. */
export const assessmentProblems = (
  { mitigated, mitigation, controller }: Partial<AssessmentForm>,
  organisation: Organisation,
): Problem<'mitigation' | 'controller'>[] => [
  ...(mitigated === 'yes' && mitigation === undefined
    ? [{ field: 'mitigation' as const, words: 'Say what was done about the risk.' }]
    : []),
  ...(controller !== undefined && !controllersOf(organisation).includes(controller)
    ? [{ field: 'controller' as const, words: 'Choose whose decision it is.' }]
    : []),
];

/**
 * A named person's decision, with its reason, and from it what has to be done. Nothing stops a decision that differs from
 * the suggestion, and an earlier one stays beside it; but nobody overrides one that was made after they began, unseen.
 */
export const assessBreach = (
  deciding: Deciding & { answers: AssessmentForm; begunAt: Date },
): Outcome<Decided<Breach>, Over | 'decided-meanwhile' | 'incomplete'> => {
  const { before, by, organisation, now, answers, begunAt } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  const [problem] = assessmentProblems(answers, organisation);
  if (problem) return refuse('incomplete', problem.words);
  const last = before.assessments.at(-1);
  if (last && last.at > begunAt && last.by.id !== by.id) return decidedMeanwhile(last, organisation);

  const assessment: Assessment = {
    at: now,
    by,
    suggested: suggestFor(answers, before.report),
    answers,
    policyMet: policyMet(answers, organisation),
  };
  const report = reportAfter(before, answers);
  const isFound = isDanger(report) && !isDanger(before.report);
  const found = {
    ...({ of: 'breach', organisation, now, shared: isShared(before) } as const),
    ...{ byId: by.id, reporterId: before.reporter.id },
  };
  const standing = { ...before, report, tasks: [...whatStands(before.tasks, last, answers.level)] };
  const tasks = tasksDecided(standing, assessment, { organisation, now });
  const others = newOwners(before.tasks, tasks).filter((owner) => owner !== by.id);
  return decided(deciding, {
    set: {
      report,
      assessments: [...before.assessments, assessment],
      tasks,
      acknowledged: before.acknowledged ?? { at: now, by },
    },
    what: 'assessed',
    changes: [
      ...assessmentChanges({ ...last?.answers, danger: before.report.danger }, answers, organisation),
      ...tasksChange(before.tasks, tasks, organisation),
    ],
    notices: (version) => [
      ...others.map((holder) => waitingNotice({ kind: 'task-given', to: 'colleague', holder, version, now })),
      ...(isFound ? dangerFound({ ...found, version }) : []),
    ],
  });
};

/** One answer stands, wherever it was given; ruling danger out takes the decision's reason as its own. */
const reportAfter = ({ report }: Breach, { danger, reason }: AssessmentForm): Breach['report'] => {
  if (danger === undefined || danger === report.danger) return report;
  const { dangerRuledOut: _, ...rest } = report;
  const isRuledOut = isDanger(report) && danger === 'no';
  return { ...rest, danger, ...(isRuledOut ? { dangerRuledOut: reason.slice(0, 1000) as typeof reason } : {}) };
};

const decidedMeanwhile = (last: Assessment, organisation: Organisation) =>
  refuse(
    'decided-meanwhile',
    `Since you began, ${byRole(last.by.id, organisation)} has decided, at ${londonClock(last.at).time}. Open the case to see it. To decide anew, cancel this and assess again: their answers will be filled in.`,
  );

/** Why the Commissioner was not told of less is no reason for not telling of more: it is asked for again. */
const whatStands = (tasks: readonly Task[], last: Assessment | undefined, level: Level): readonly Task[] =>
  last && isLower(last.answers.level, level)
    ? tasks.map((each) => (each.kind === 'tell-ico' ? { ...each, notDone: null } : each))
    : tasks;
