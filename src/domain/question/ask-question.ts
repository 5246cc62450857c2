import { z } from 'zod';
import { words } from '../breach/report/breach-report.ts';
import { londonClock } from '../deadlines/london-time.ts';
import type { Change } from '../history.ts';
import { newCase, type Opening } from '../new-case.ts';
import { waitingNotice } from '../notices/notice.ts';
import { personal } from '../personal-data.ts';
import type { AskedQuestion } from './question.ts';
import { type QuestionDeciding, revised, stands } from './revise-question.ts';
import { sentToOn } from './who-answers.ts';

/** In characters. */
export const longestQuestion = 4000;

export const questionForm = z.object({
  question: personal(words(longestQuestion, 'Write what you want to know, in a sentence or two.')),
});
export type QuestionForm = z.infer<typeof questionForm>;

/** A question as it was typed, for one role alone. */
export const askQuestion = ({ question, ...opening }: Opening & QuestionForm): AskedQuestion => {
  const { organisation, reporter, now } = opening;
  const sentTo = sentToOn(organisation, londonClock(now).day, reporter.id);
  const asked = waitingNotice({ kind: 'question-asked', to: sentTo, version: 1, now });
  const changes = [{ field: 'Question', old: '', new: question }] as Change[];
  return {
    ...newCase(opening, { what: 'question-asked', changes, notices: [asked] }),
    type: 'question',
    sentTo,
    state: 'asked',
    said: [{ is: 'question', id: '1', at: now, by: reporter, words: question }],
    kept: null,
    closedBecause: null,
  };
};

export const askAgainForm = z.object({
  words: personal(words(2000, 'Write what you still want to know, in a sentence or two.')),
});
export type AskAgainForm = z.infer<typeof askAgainForm>;

/** Whoever asked adds to it, or says what the answer leaves open. It waits for an answer again, also where it was closed. */
export const askAgain = (deciding: QuestionDeciding, { words: added }: AskAgainForm) =>
  revised(deciding, 'question-asked-again', {
    set: { state: 'asked', closedBecause: null },
    says: { is: 'question', words: added },
    changes: [{ field: 'Asked again', old: '', new: added }, stands(deciding.before, 'asked')],
    tells: { kind: 'question-asked-again', to: 'answerer' },
  });
