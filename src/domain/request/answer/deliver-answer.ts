import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { noticesFor } from '../../notices/recipients.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { RequestForm } from '../log/request-form.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { followsFrom } from '../rights/outcome-follows.ts';
import { type Delivery, type WayDelivered, waysDelivered } from './answer.ts';
import { wayNames } from './answer-words.ts';
import { isHandedOver } from './prepare-answer.ts';

export const deliveryForm = z.object({
  how: z.enum(waysDelivered, { error: 'Choose how.' }),
  on: z.iso.date({ error: 'Give the day on which they got it.' }),
  proof: personal(words(500, 'Say what shows that it came to them.')),
});
export type DeliveryForm = z.infer<typeof deliveryForm>;

const safeWays: readonly WayDelivered[] = ['handed-over', 'registered-post', 'secure-form'];

/** How an answer may go out. What holds somebody's data goes by the trust policy's safe ways only (s. 15). */
export const waysFor = (asked: Pick<RequestForm, 'matter'>): readonly WayDelivered[] =>
  isHandedOver(asked) ? safeWays : waysDelivered.filter((way) => way !== 'handed-over');

/** What is wrong with a delivery: its day, a way that is not safe, or a registered letter without its number. */
export const problemsOfDelivery = (
  { how, on, proof }: Partial<DeliveryForm>,
  { asked, check, now }: Pick<DataRequest, 'asked' | 'check'> & { readonly now: Date },
): Problem[] => {
  const checkedOn = check && londonClock(check.at).day;
  return [
    ...(how !== undefined && !waysFor(asked).includes(how)
      ? [{ field: 'how', words: 'Personal data does not go out that way. Choose another.' }]
      : []),
    ...problemsOfDay('on', on, { asked, now }),
    ...(on !== undefined && checkedOn && on < checkedOn
      ? [{ field: 'on', words: `It was checked on ${dateInWords(checkedOn)}. It cannot have gone out before that.` }]
      : []),
    ...(how === 'registered-post' && proof !== undefined && !/\d/.test(proof)
      ? [{ field: 'proof', words: 'Give the number of the registered letter.' }]
      : []),
  ];
};

/**
 * Records that the requester has the answer, how, when, and what shows it. What was decided takes effect with it, and
 * whoever logged the request hears that it has been answered.
 */
export const deliverAnswer = ({
  delivered,
  ...deciding
}: Deciding & { delivered: DeliveryForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, organisation, now } = deciding;
  const wrong = refusedFor(problemsOfDelivery(delivered, { ...before, now }));
  if (wrong) return wrong;
  const { how, on, proof } = delivered;
  const delivery: Delivery = { ...delivered, by, recordedAt: now };
  const outcome = before.answer?.outcome;
  return happened({ ...deciding, on }, 'delivered', {
    set: { ...(outcome ? followsFrom(before, outcome, { by, on, now }) : {}), delivery },
    changes: [
      { field: 'Answered', old: '', new: `${dateInWords(on)}. ${wayNames[how]}.` },
      { field: 'What shows it', old: '', new: proof },
    ],
    notices: (version) => noticesFor('request-ended', { of: 'request', organisation, version, now }),
  });
};
