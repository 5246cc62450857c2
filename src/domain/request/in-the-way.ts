import { londonClock } from '../deadlines/london-time.ts';
import { type Guard, type Guarding, unmet } from './guards.ts';
import { moveOf, type RequestEvent } from './machine.ts';
import { matterFacts } from './matters.ts';
import type { DataRequest } from './request.ts';
import { healthMissing } from './work/health-data.ts';
import { openConsultation } from './work/open-tasks.ts';

/** Something that is in the way of an event, and the event that takes it out of the way, where there is one. */
export interface InTheWay {
  readonly words: string;
  readonly event?: RequestEvent | undefined;
  /** Which of the request's tasks, where it is one. */
  readonly part?: string | undefined;
}

/** Why an event cannot happen to a request as it stands: everything that is in the way, in the order in which to do it. */
export const inTheWayOf = (event: RequestEvent, guarding: Guarding): InTheWay[] => {
  const { before } = guarding;
  const { of, from, needs = [] } = moveOf(event);
  if (!from.includes(before.stage)) return [{ words: wrongStage(before) }];
  if (of && !of.includes(before.asked.matter)) {
    return [{ words: `That is not asked for here. ${before.reference} is: ${matterFacts[before.asked.matter].name}.` }];
  }
  return needs.flatMap((guard) => {
    const words = unmet(guard, guarding);
    return words === undefined ? [] : [{ words, ...toMeet(guard, guarding) }];
  });
};

/** What takes it out of the way. */
const toMeet = (guard: Guard, { before, now, on = londonClock(now).day }: Guarding): Omit<InTheWay, 'words'> => {
  if (guard === 'tasks-settled') return { event: metBy[guard], part: openConsultation(before)?.id };
  if (guard !== 'health-settled') return { event: metBy[guard] };
  const missing = healthMissing(before, on);
  return { event: missing?.event, part: missing?.piece };
};

/** The same in words alone. */
export const missingBefore = (event: RequestEvent, guarding: Guarding): string[] =>
  inTheWayOf(event, guarding).map(({ words }) => words);

const metBy: Partial<Record<Guard, RequestEvent>> = {
  'identity-settled': 'identity-settled',
  'standing-settled': 'standing-judged',
  'not-paused': 'clarification-answered',
  'fee-settled': 'fee-paid',
  searched: 'searched',
  'tasks-settled': 'request-task-settled',
  'advice-if-withheld': 'advice-recorded',
  'exemptions-approved': 'exemption-approved',
  'both-versions': 'sent-back',
  'restriction-flagged': 'sent-back',
  checked: 'checked',
  'delay-told-if-late': 'delay-told',
  'complaint-acknowledged': 'complaint-acknowledged',
  'disclosure-decided': 'disclosure-decided',
};

const wrongStage = ({ reference, stage }: DataRequest): string => {
  switch (stage) {
    case 'open':
      return `The answer to ${reference} has not come that far yet.`;
    case 'checking':
      return `The answer to ${reference} is waiting for somebody else to look at it. Have it sent back first.`;
    case 'ready':
      return `The answer to ${reference} has been checked and waits to be handed over. Have it sent back first.`;
    case 'answered':
      return `${reference} has been answered.`;
    case 'refused':
      return `${reference} has been refused.`;
    case 'closed':
      return `${reference} is closed.`;
    case 'withdrawn':
      return `${reference} has been withdrawn.`;
  }
};
