import { listInWords } from '../../deadlines/day-words.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import { criterionFields } from '../../policies/policy.ts';
import type { Breach } from '../breach.ts';
import { dueAtOf } from '../clock.ts';
import { taskName } from '../tasks/task-words.ts';
import { isOpen, type Task } from '../tasks/tasks.ts';
import { letterNames, missingFromLetter } from '../tell/letter.ts';

/** Something that stands between a breach and its closing, in a plain sentence without personal data. */
export interface Missing {
  readonly what: 'assessment' | 'reason' | 'thresholds' | 'task' | 'reasons-for-delay' | 'letter' | 'investigation';
  readonly words: string;
  /** Set where `what` is a task. */
  readonly task?: Task;
}

/** What must be done or explained before a breach is closed, in the order in which it is best done. */
export const missingBeforeClosing = (breach: Breach, organisation: Organisation): Missing[] => [
  ...missingDecision(breach, organisation),
  ...breach.tasks
    .filter(isOpen)
    .map((task) => ({ what: 'task' as const, task, words: openTaskWords(task, organisation) })),
  ...missingReasons(breach),
  ...missingContent(breach),
  ...missingInvestigation(breach),
];

/** A decision with its reason (UK GDPR Art. 33(5)), and every breach considered against the policy's criteria (SEIPS 8.4). */
const missingDecision = ({ assessments }: Breach, organisation: Organisation): Missing[] => {
  const decision = assessments.at(-1);
  if (!decision) return [{ what: 'assessment', words: 'Nobody has assessed it and decided who must be told.' }];
  const { level, reason } = decision.answers;
  const { criteria } = policyOf(organisation).breach;
  const toConsider = level === 'not-personal-data' ? null : criteria;
  const considered = criterionFields.every((field) => decision.answers[field] !== undefined);
  return [
    ...(reason.trim() === '' ? [missing('reason', 'The decision has no reason.')] : []),
    ...(toConsider && !considered
      ? [missing('thresholds', `The policy’s two criteria (${toConsider.section}) have not been considered.`)]
      : []),
  ];
};

/** A report that was made late says why (Art. 33(1)). */
const missingReasons = (breach: Breach): Missing[] => {
  const [first] = breach.icoReports;
  const isLate = first !== undefined && first.sentAt > dueAtOf(breach);
  return isLate && !(first.reasonsForDelay ?? breach.icoAnswers.reasonsForDelay)
    ? [missing('reasons-for-delay', 'The ICO was told after the 72 hours, and the reasons for the delay are missing.')]
    : [];
};

/** What the law says people affected must be told (Art. 34(2)), once it says that they must be and they have been. */
const missingContent = ({ tasks, letter }: Breach): Missing[] => {
  const wereTold = tasks.some(
    ({ kind, basis, done, droppedAt }) =>
      kind === 'tell-people' && basis.includes('law') && done !== null && droppedAt === null,
  );
  const absent = wereTold ? missingFromLetter(letter ?? {}) : [];
  const parts = absent.map(({ part, article }) => `“${letterNames[part]}” (${article})`);
  return absent.length > 0
    ? [missing('letter', `The letter to the people affected does not yet say ${listInWords(parts)}.`)]
    : [];
};

/** Investigated thoroughly, so that it does not happen again (SEIPS 8.4; trust policy s.16). */
const missingInvestigation = ({ investigation }: Breach): Missing[] =>
  investigation ? [] : [missing('investigation', 'What was found is not written down.')];

const missing = (what: Exclude<Missing['what'], 'task'>, words: string): Missing => ({ what, words });

const openTaskWords = (task: Task, organisation: Organisation): string =>
  `${taskName(task, organisation)}: this is not done, and no reason is given.`;
