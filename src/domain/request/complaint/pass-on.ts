import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { noticesFor } from '../../notices/recipients.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';

/** Whoever deals with it here answers it, another authority is told of it, or it is answered here and now. */
export const waysToEnd = ['passed-on', 'other-authority', 'answered'] as const;

const sayToWhom = 'Say to whom it was passed on.';
const sayWhat = 'Say what was answered.';

const fields: Record<(typeof waysToEnd)[number], string> = {
  'passed-on': 'Passed on to',
  'other-authority': 'Another authority was told',
  answered: 'Answer',
};

export const passOnForm = z.object({
  way: z.enum(waysToEnd, { error: 'Choose one.' }),
  to: personal(words(300, sayToWhom)).optional(),
  answer: personal(words(4000, sayWhat)).optional(),
  on: z.iso.date({ error: 'Give the day.' }),
});
export type PassOnForm = z.infer<typeof passOnForm>;

/**
 * Ends what is no matter of the desk: a freedom of information request that whoever deals with those goes on with, by its
 * own date, or a question that was answered.
 */
export const passOn = ({
  way,
  to,
  answer,
  on,
  ...deciding
}: Deciding & PassOnForm): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, organisation, now } = deciding;
  const wrong = refusedFor(problemsOfDay('on', on, { ...before, now }));
  if (wrong) return wrong;
  const isAnswered = way === 'answered';
  const said = isAnswered ? answer : to;
  if (said === undefined) return refuse('wrong-answer', isAnswered ? sayWhat : sayToWhom);
  const toOther = isAnswered ? {} : { otherAuthority: way === 'other-authority' };
  return happened(deciding, isAnswered ? 'question-answered' : 'passed-on', {
    set: { ended: { on, by, words: said, ...toOther } },
    changes: [
      { field: fields[way], old: '', new: said },
      { field: 'On', old: '', new: dateInWords(on) },
    ],
    notices: (version) => noticesFor('request-ended', { of: 'request', organisation, version, now }),
  });
};
