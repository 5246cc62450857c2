import { daysAfter, type Working } from '../../deadlines/calendar.ts';
import { type Day, weekdayInWords } from '../../deadlines/day-words.ts';
import { partnershipTarget, partnershipTargetInSchoolDays, trustTarget } from '../../deadlines/policy-targets.ts';
import { clockStartsOn, type RequestFacts, replyDue } from '../../deadlines/request-deadlines.ts';
import type { Organisation } from '../../organisation/organisation.ts';

interface PolicyDate {
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
  { organisation, school }: { organisation: Organisation; school: string | undefined },
): PolicyDate | undefined => {
  if (facts.right !== 'access') return undefined;
  const fromStart = { ...facts, receivedOn: clockStartsOn(facts) };
  switch (organisation.policy) {
    case 'seips':
      return partnershipDate(fromStart, organisation, school);
    case 'trust':
      return trustDate(fromStart);
    case 'school':
      return undefined;
  }
};

const partnershipDate = (
  facts: RequestFacts,
  { requests, schools }: Organisation,
  school: string | undefined,
): PolicyDate | undefined => {
  const target = partnershipTarget(facts);
  if (!target) return undefined;
  const common = { words: 'Answer it, by the partnership’s own target', source: target.source };
  const begins = `Fifteen days from ${weekdayInWords(facts.receivedOn)}.`;
  const inCalendarDays = `In calendar days that is ${weekdayInWords(target.policyOn)}.`;
  if (requests.targetDays === 'calendar')
    return afterPause({ ...common, dueOn: target.policyOn }, [begins, inCalendarDays], facts);
  const onRoll = schools.find(({ id }) => id === school);
  const schoolDay = onRoll && partnershipTargetInSchoolDays(facts, onRoll);
  return schoolDay === undefined
    ? afterPause({ ...common, dueOn: target.policyOn }, [begins, termsNotKnown, inCalendarDays], facts)
    : afterPause(
        { ...common, dueOn: schoolDay },
        [begins, `In school days that is ${weekdayInWords(schoolDay)}.`],
        facts,
      );
};

/** The policy is silent on clarifications; a target that had passed before its answer came would be of no use to anybody. */
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

const trustDate = (facts: RequestFacts): PolicyDate | undefined => {
  const target = trustTarget(facts);
  if (!target) return undefined;
  const { answeredOn } = facts.clarification ?? {};
  const from = answeredOn
    ? `30 days from ${weekdayInWords(answeredOn)}, when the clarification came.`
    : `30 days from ${weekdayInWords(facts.receivedOn)}.`;
  const working = [from, `That is ${weekdayInWords(target.policyOn)}. The policy does not move it to a working day.`];
  return { dueOn: target.policyOn, words: 'Answer it, by the trust’s own target', working, source: target.source };
};
