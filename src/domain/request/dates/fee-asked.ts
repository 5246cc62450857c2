import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { inThousands } from '../../in-thousands.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { feeGrounds, holdsBackTheAnswer } from './pauses.ts';
import { lawDueOn } from './request-clock.ts';

export const feeForm = z.object({
  ground: z.enum(feeGrounds, { error: 'Choose why a fee may be charged. Otherwise a request is free.' }),
  /** In pounds. The law allows what it costs to deal with it, and no more. */
  amount: z
    .number({ error: 'Give the amount in pounds, such as 25.' })
    .min(0.01, { error: 'Give the amount in pounds, such as 25.' })
    .max(1000, { error: 'That is more than it can cost to deal with it. Check the amount.' })
    .multipleOf(0.01, { error: 'Give whole pence, such as 12.50.' }),
  reasons: personal(words(2000, 'Give the reasons, in plain words. They are told to the requester.')),
  askedOn: z.iso.date({ error: 'Give the day on which the requester was told.' }),
});
export type FeeForm = z.infer<typeof feeForm>;

export const feePaidForm = z.object({ paidOn: z.iso.date({ error: 'Give the day on which it was paid.' }) });
export type FeePaidForm = z.infer<typeof feePaidForm>;

export const feeGroundNames: Readonly<Record<FeeForm['ground'], string>> = {
  unfounded: 'The request is clearly unfounded, such as one made only to harass',
  excessive: 'The request is clearly excessive, such as one that repeats another',
  'further-copies': 'Further copies: the first is free, and its time goes on',
};

/** `£12.50`, `£25`. */
export const poundsInWords = (amount: number): string =>
  `£${Number.isInteger(amount) ? inThousands(amount) : amount.toFixed(2)}`;

interface AboutDay {
  readonly before: DataRequest;
  readonly now: Date;
}

/** What a fee may still be asked for: what has been answered is no longer dealt with, but may be copied again. */
export const feeGroundsFor = ({ stage }: Pick<DataRequest, 'stage'>): FeeForm['ground'][] =>
  feeGrounds.filter((ground) => stage !== 'answered' || !holdsBackTheAnswer({ ground }));

/** What is wrong with a fee, and with the day on which it was asked for: once the time is over it would only put the answer off. */
export const problemsOfFee = ({ askedOn, ground }: Partial<FeeForm>, { before, now }: AboutDay): Problem[] => {
  if (ground !== undefined && !feeGroundsFor(before).includes(ground)) {
    return [{ field: 'ground', words: 'It has been answered. A fee is now only for further copies.' }];
  }
  const sentOn = before.delivery?.on;
  if (sentOn !== undefined && askedOn !== undefined && askedOn < sentOn) {
    return [{ field: 'askedOn', words: `The answer went out on ${weekdayInWords(sentOn)}. Give a day since then.` }];
  }
  const putsOff = ground === undefined || holdsBackTheAnswer({ ground });
  const dueOn = putsOff ? lawDueOn(before) : undefined;
  return askedOn !== undefined && dueOn !== undefined && askedOn > dueOn
    ? [{ field: 'askedOn', words: `The time ended on ${weekdayInWords(dueOn)}. A fee is asked for before that.` }]
    : problemsOfDay('askedOn', askedOn, { asked: before.asked, now });
};

/** A reasonable fee, for what is manifestly unfounded or excessive or for further copies (UK GDPR Art. 12(5), 15(3)). */
export const askFee = ({
  asking,
  ...deciding
}: Deciding & { asking: FeeForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const refused = refusedFor(problemsOfFee(asking, { before, now }));
  if (refused) return refused;
  const { ground, amount, reasons, askedOn } = asking;
  return happened(deciding, 'fee-asked', {
    set: { fee: { ground, amount, reasons, askedOn, by, paidOn: null } },
    changes: [
      { field: 'Fee', old: '', new: `${poundsInWords(amount)}, asked for on ${dateInWords(askedOn)}` },
      { field: 'Why', old: '', new: `${feeGroundNames[ground]}. ${reasons}` },
    ],
  });
};

/** What is wrong with the day on which a fee was paid. */
export const problemsOfPayment = ({ paidOn }: Partial<FeePaidForm>, { before, now }: AboutDay): Problem[] => {
  const askedOn = before.fee?.askedOn;
  return paidOn !== undefined && askedOn !== undefined && paidOn < askedOn
    ? [{ field: 'paidOn', words: `You asked for it on ${dateInWords(askedOn)}. It cannot have been paid before.` }]
    : problemsOfDay('paidOn', paidOn, { asked: before.asked, now });
};

/** The fee is paid, and the month begins on that day (UK GDPR Art. 12A(2)), where it waited for the fee. */
export const recordFee = ({
  paidOn,
  ...deciding
}: Deciding & FeePaidForm): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, now } = deciding;
  const refused = refusedFor(problemsOfPayment({ paidOn }, { before, now }));
  if (refused) return refused;
  return happened(deciding, 'fee-paid', {
    set: { fee: before.fee && { ...before.fee, paidOn } },
    changes: [{ field: 'Fee paid', old: '', new: dateInWords(paidOn) }],
  });
};
