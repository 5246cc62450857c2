import { daysAfter, workingDayFrom } from '../deadlines/calendar.ts';
import type { Day } from '../deadlines/day-words.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { type AskedQuestion, isUnanswered, lastAsked } from '../question/question.ts';
import { answererOn } from '../question/who-answers.ts';
import { londonInstant } from './quiet-time.ts';
import type { Steps } from './steps.ts';
import type { Hearers } from './who-hears.ts';

/** Since when whoever asked waits. */
export const waitsSince = (question: AskedQuestion): Day => londonClock(lastAsked(question).at).day;

/** Whoever is there to answer it: one person, as with the question itself. */
export const hearersOfQuestion =
  ({ sentTo, reporter }: Pick<AskedQuestion, 'sentTo' | 'reporter'>): Hearers =>
  (organisation, day) => {
    const answerer = answererOn({ sentTo }, organisation, day, reporter.id);
    return answerer ? [answerer.id] : [];
  };

/** No law sets a time for a colleague's question: it is said once, on the morning of the second working day after. */
export const stepsOfQuestion = (question: AskedQuestion, { reminders }: Organisation): Steps => {
  const since = waitsSince(question);
  const step = {
    ...({ name: `unanswered@${since}`, kind: 'question-reminder', quiet: 'waits', capped: true } as const),
    plannedAt: londonInstant(nextWorkingDay(nextWorkingDay(since)), reminders.quietUntil),
    hearers: hearersOfQuestion(question),
  };
  return { steps: isUnanswered(question) ? [step] : [], lapses: [], pressingAt: undefined, again: 'question-reminder' };
};

const nextWorkingDay = (day: Day): Day => workingDayFrom(daysAfter(day, 1));
