import { daysAfter, type Working } from '../../deadlines/calendar.ts';
import { type Day, weekdayInWords } from '../../deadlines/day-words.ts';
import { policyTarget, policyTargetInSchoolDays } from '../../deadlines/policy-targets.ts';
import { clockStartsOn, type RequestFacts, replyDue } from '../../deadlines/request-deadlines.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import type { Target } from '../../policies/policy.ts';

export interface PolicyDate {
  readonly dueOn: Day;
  readonly words: string;
  readonly working: Working;
  readonly source: string;
}

/**
 * The organisation’s own target for an access request; undefined where its policy sets none. Its days are counted from
 * where the law’s month begins, so that none has passed before anybody could answer.
 */
export const policyDate = (
  facts: RequestFacts,
  where: { organisation: Organisation; school: string | undefined },
): PolicyDate | undefined => {
  const { target } = policyOf(where.organisation).requests;
  if (target === null || facts.right !== 'access') return undefined;
  const fromStart = { ...facts, receivedOn: clockStartsOn(facts) };
  const date = policyTarget(fromStart, target);
  if (!date) return undefined;
  const { dueOn, working } = counted(fromStart, { ...where, target, inCalendarDays: date.policyOn });
  const common = { words: target.words, source: target.source };
  switch (target.clarification) {
    case 'adds-its-days':
      return afterPause({ ...common, dueOn }, [begins(target, fromStart.receivedOn), ...working], fromStart);
    case 'begins-afresh':
      return { ...common, dueOn, working: [beginsAfresh(target, fromStart), ...working] };
  }
};

const begins = ({ inWords }: Target, on: Day): string => `${inWords} from ${weekdayInWords(on)}.`;

const beginsAfresh = (target: Target, { clarification, receivedOn }: RequestFacts): string =>
  clarification?.answeredOn
    ? `${target.inWords} from ${weekdayInWords(clarification.answeredOn)}, when the clarification came.`
    : begins(target, receivedOn);

/** In calendar days; or, where the policy does not say which and the organisation has settled it so, in school days. */
const counted = (
  facts: RequestFacts,
  {
    target,
    inCalendarDays: dueOn,
    organisation: { requests, schools },
    school,
  }: { target: Target; inCalendarDays: Day; organisation: Organisation; school: string | undefined },
): Pick<PolicyDate, 'dueOn' | 'working'> => {
  if (target.counted === 'calendar') {
    return { dueOn, working: [`That is ${weekdayInWords(dueOn)}. The policy does not move it to a working day.`] };
  }
  const calendarWords = `In calendar days that is ${weekdayInWords(dueOn)}.`;
  if (requests.targetDays === 'calendar') return { dueOn, working: [calendarWords] };
  const onRoll = schools.find(({ id }) => id === school);
  const schoolDay = onRoll && policyTargetInSchoolDays(facts, target, onRoll);
  return schoolDay === undefined
    ? { dueOn, working: [termsNotKnown, calendarWords] }
    : { dueOn: schoolDay, working: [`In school days that is ${weekdayInWords(schoolDay)}.`] };
};

/** A policy that is silent on clarifications: a target that had passed before the answer came would be of no use to anybody. */
const afterPause = (target: Omit<PolicyDate, 'working'>, working: Working, facts: RequestFacts): PolicyDate => {
  const due = replyDue(facts);
  const paused = due.status === 'paused' ? 0 : due.pausedDays;
  if (paused === 0) return { ...target, working };
  const dueOn = daysAfter(target.dueOn, paused);
  const moved = `${paused === 1 ? 'The 1 day of the clarification is' : `The ${paused} days of the clarification are`} added: ${weekdayInWords(dueOn)}.`;
  return { ...target, dueOn, working: [...working, moved] };
};

/** Said wherever school days were to be counted and could not be. */
export const termsNotKnown =
  'The on-roll school’s terms are not known that far, so I count calendar days, which is the stricter reading.';
