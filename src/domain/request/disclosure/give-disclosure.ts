import type { Problem } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { noticesFor } from '../../notices/recipients.ts';
import type { Outcome } from '../../outcome.ts';
import type { WayDelivered } from '../answer/answer.ts';
import { wayNames } from '../answer/answer-words.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import type { GivingForm } from './disclosure.ts';
import { isDisclosureDecided } from './disclosure-decision.ts';

/** What holds somebody's data goes by a safe way; words alone may be told. */
export const waysToGive = ({ disclosure }: Pick<DataRequest, 'disclosure'>): readonly WayDelivered[] =>
  disclosure?.decision === 'give'
    ? ['secure-form', 'registered-post', 'handed-over']
    : ['letter', 'e-mail-no-data', 'in-person'];

/** A way that is not safe for what was decided, or a day that does not fit. What is missing is no matter of this. */
export const problemsOfGiving = (
  { how, on }: Partial<GivingForm>,
  { before, now }: { before: DataRequest; now: Date },
): Problem[] => [
  ...(how !== undefined && isDisclosureDecided(before) && !waysToGive(before).includes(how)
    ? [{ field: 'how', words: 'Personal data does not go out that way. Choose another.' }]
    : []),
  ...problemsOfDay('on', on, { asked: before.asked, now }),
];

/** The body has what was decided, or was told that it gets nothing: what, how and when stay on record. */
export const giveDisclosure = ({
  giving,
  ...deciding
}: Deciding & { giving: GivingForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, organisation, now } = deciding;
  const wrong = refusedFor(problemsOfGiving(giving, { before, now }));
  if (wrong) return wrong;
  const { what, how, on } = giving;
  const isGiven = before.disclosure?.decision === 'give';
  return happened(deciding, 'disclosure-ended', {
    set: { ended: { on, by, words: what } },
    changes: [
      { field: isGiven ? 'Given to the body' : 'The body was told', old: '', new: what },
      { field: 'How', old: '', new: wayNames[how] },
      { field: 'On', old: '', new: dateInWords(on) },
    ],
    notices: (version) => noticesFor('request-ended', { of: 'request', organisation, version, now }),
  });
};
