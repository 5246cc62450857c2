import type { Day } from '../../../../src/domain/deadlines/day-words.ts';
import type { Actor } from '../../../../src/domain/history.ts';
import type { Outcome } from '../../../../src/domain/outcome.ts';
import type { Fee } from '../../../../src/domain/request/dates/pauses.ts';
import type { RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { asDev } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';

/** The days that move a date; what is left out did not happen. */
export interface Happened {
  readonly matter?: RequestForm['matter'];
  readonly receivedOn: Day;
  readonly school?: string | undefined;
  /** `null`: asked for on the day of receipt, and not come. */
  readonly identityOn?: Day | null | undefined;
  readonly authorityOn?: Day | null | undefined;
  readonly feePaidOn?: Day | null | undefined;
  readonly feeGround?: Fee['ground'] | undefined;
  readonly clarification?: { readonly askedOn: Day; readonly answeredOn: Day | undefined } | undefined;
  readonly extendedOn?: Day | undefined;
}

const by: Actor = asDev;
const recordedAt = new Date('2026-01-01T10:00:00Z');

/** The record of a request to which these things happened. */
export const requestWith = (days: Happened): DataRequest => {
  const { matter = 'access', receivedOn, school = 'hillcrest' } = days;
  const { identityOn, authorityOn, feePaidOn, feeGround = 'excessive', clarification, extendedOn } = days;
  const set = {
    asked: { ...khanAsks, matter, receivedOn, school },
    identity:
      identityOn === undefined
        ? null
        : {
            asked: { on: receivedOn, doubt: 'A new address.', by },
            known: null,
            seen: identityOn && { on: identityOn, by, evidence: ['passport'], recordedAt },
          },
    standing:
      authorityOn === undefined
        ? null
        : {
            judgement: authorityOn && 'with-authority',
            reason: 'He understands.',
            understands: 'understands',
            authority: { askedOn: receivedOn, cameOn: authorityOn, evidence: authorityOn && 'A note.' },
            safeguarding: false,
            by,
            at: recordedAt,
          },
    fee:
      feePaidOn === undefined
        ? null
        : { ground: feeGround, amount: 25, reasons: 'The fourth.', askedOn: receivedOn, by, paidOn: feePaidOn },
    clarification: clarification
      ? {
          askedOn: clarification.askedOn,
          need: 'large-amount',
          reason: 'Eleven years of records.',
          question: 'Which years?',
          by,
          answeredOn: clarification.answeredOn ?? null,
          answer: clarification.answeredOn ? 'The last one.' : null,
        }
      : null,
    extension: extendedOn ? { ground: 'complex', reasons: 'Four places.', toldOn: extendedOn, by, recordedAt } : null,
  };
  return sampleRequest(set as unknown as Partial<DataRequest>);
};

/** The words that refuse; `accepted` where nothing does. */
export const refusedWords = (outcome: Outcome<unknown>): string => (outcome.ok ? 'accepted' : outcome.words);
