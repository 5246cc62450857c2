import type { Decided } from '../../case.ts';
import { dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { lawDueOn } from '../dates/request-clock.ts';
import { refusedFor, type WrongAnswer } from '../days-done.ts';
import { answeredMatters } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { challengeFrom } from '../rights/challenge.ts';
import { followsCorrection } from './follows-correction.ts';
import type { RequestForm } from './request-form.ts';
import { requestProblems } from './request-problems.ts';
import { requestChanges } from './request-words.ts';
import { schoolToConsult } from './school-to-consult.ts';

/**
 * Replaces what was said when it was logged; the history keeps each old value. Whatever rested on an answer that proved
 * wrong is asked again. `similar`: earlier requests that it may repeat, as it is now.
 */
export const correctRequest = ({
  corrected,
  similar,
  ...deciding
}: Deciding & { corrected: RequestForm; similar: readonly string[] }): Outcome<
  Decided<DataRequest>,
  NotNow | WrongAnswer | 'nothing-changed'
> => {
  const { before, organisation, now } = deciding;
  const problems = requestProblems(corrected, { now, schools: organisation.schools });
  const refused = refusedFor([...problems, ...tooLateFor(before, corrected)]);
  if (refused) return refused;
  if (before.stage === 'closed' && !answeredMatters.includes(corrected.matter)) {
    return refuse('not-now', 'It is closed. Choose what it really is, such as a copy of personal data.');
  }
  const { asked, identity, standing, advice, health, sentences } = followsCorrection(corrected, deciding);
  const answers = requestChanges(before.asked, asked, organisation);
  if (answers.length === 0) {
    return refuse('nothing-changed', 'That is what the request says already, so nothing was changed.');
  }
  const marker = markerAfter(before, asked);
  if (marker === 'in-dispute') {
    return refuse('not-now', 'Its accuracy is in dispute before others already. Settle the dispute first.');
  }
  const tasks = schoolToConsult(asked, before.tasks, { organisation, now });
  const settled = { asked, identity, standing, advice, health, tasks, challenge: marker };
  const set = { ...settled, similar: [...similar], ended: null, disclosure: null };
  const changes = [...answers, ...sentences, ...dueChange(before, { ...before, ...set })];
  return happened(deciding, 'request-corrected', { set, changes });
};

/** What was done about a request was done after it came. */
const tooLateFor = (before: DataRequest, { receivedOn }: RequestForm) => {
  const { identity, standing, clarification, extension, fee, delay, advice, acknowledged } = before;
  const [first] = [
    identity?.asked?.on,
    identity?.seen?.on,
    standing?.authority?.askedOn,
    clarification?.askedOn,
    extension?.toldOn,
    fee?.askedOn,
    delay?.toldOn,
    advice?.askedOn,
    acknowledged?.on,
    ...before.searches.map(({ on }) => on),
  ]
    .filter((day) => day !== undefined)
    .sort();
  if (first === undefined || receivedOn <= first || receivedOn <= before.asked.receivedOn) return [];
  const words = `Something was done about it on ${dateInWords(first)} already, so it cannot have come after that.`;
  return [{ field: 'receivedOn', words }];
};

/** A dispute begins and ends with its being a request to correct; one that others decide about is no slip any more. */
const markerAfter = (
  { challenge, asked: before }: DataRequest,
  asked: RequestForm,
): DataRequest['challenge'] | 'in-dispute' => {
  if (challenge === null) return challengeFrom(asked);
  if (challenge.state === 'resolved') return challenge;
  const isAsBegun = challenge.state === 'challenged' && challenge.entry === before.wants;
  if (asked.matter === 'rectification') return isAsBegun ? challengeFrom(asked) : challenge;
  return challenge.state === 'challenged' ? null : 'in-dispute';
};

/** The date follows from the day it came and from what it is, so a correction of either is seen to move it. */
const dueChange = (before: DataRequest, after: DataRequest) => {
  const [old, now] = [before, after].map((each) => {
    const dueOn = lawDueOn(each);
    return dueOn === undefined ? '' : weekdayInWords(dueOn);
  });
  return old === now ? [] : [{ field: 'Last day by law', old: old ?? '', new: now ?? '' }];
};
