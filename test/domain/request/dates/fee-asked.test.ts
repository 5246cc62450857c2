import assert from 'node:assert/strict';
import type { Day } from '../../../../src/domain/deadlines/day-words.ts';
import { datesOf } from '../../../../src/domain/request/dates/dates-of.ts';
import { askFee, feeForm, poundsInWords, recordFee } from '../../../../src/domain/request/dates/fee-asked.ts';
import type { Fee } from '../../../../src/domain/request/dates/pauses.ts';
import { clockOfRequest, lawDueOn } from '../../../../src/domain/request/dates/request-clock.ts';
import { missingBefore } from '../../../../src/domain/request/in-the-way.ts';
import { feeLetter } from '../../../../src/domain/request/letters/fee-letter.ts';
import { nextStep } from '../../../../src/domain/request/next-step.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { brookvale } from '../../../support/cast.ts';
import { accepted, asDev } from '../../../support/run-breach.ts';
import { askedFor, changesOf, decidedOn } from '../rights/support.ts';
import { refusedWords, requestWith } from './support.ts';

const form = (over: Record<string, unknown> = {}) =>
  feeForm.safeParse({
    ground: 'excessive',
    amount: 25,
    reasons: 'The same as in March.',
    askedOn: '2026-03-09',
    ...over,
  });
const ask = (before: DataRequest, askedOn: Day, on: Day = askedOn) =>
  askFee({ ...decidedOn(on, before), asking: feeForm.parse({ ...form().data, askedOn }) });
const pay = (before: DataRequest, paidOn: Day, on: Day = paidOn) => recordFee({ ...decidedOn(on, before), paidOn });

describe('a fee', () => {
  it('that is asked for holds the month back until it is paid', () => {
    const asked = accepted(ask(askedFor('access'), '2026-03-09')).record;
    const now = new Date('2026-03-20T10:00:00Z');
    assert.deepEqual(clockOfRequest(asked, now), { state: 'waiting', for: 'fee', since: '2026-03-09' });
    assert.deepEqual(changesOf(asked), {
      Fee: '£25, asked for on 9 March 2026',
      Why: 'The request is clearly excessive, such as one that repeats another. The same as in March.',
    });
    const paid = accepted(pay(asked, '2026-03-18')).record;
    // One month later is a Saturday.
    assert.equal(lawDueOn(paid), '2026-04-20');
    assert.deepEqual(changesOf(paid), { 'Fee paid': '18 March 2026' });
  });

  const grounds: [ground: Fee['ground'], state: string, dueOn: Day | undefined, inTheWay: boolean, paid: Day][] = [
    ['unfounded', 'waiting', undefined, true, '2026-12-24'],
    ['excessive', 'waiting', undefined, true, '2026-12-24'],
    ['further-copies', 'running', '2026-12-16', false, '2026-12-16'],
  ];
  for (const [ground, state, dueOn, inTheWay, paidDueOn] of grounds) {
    it(`as ${ground} leaves the clock ${state}`, () => {
      const facts = { receivedOn: '2026-11-16', feeGround: ground } as const;
      const unpaid = requestWith({ ...facts, feePaidOn: null });
      const paid = requestWith({ ...facts, feePaidOn: '2026-11-24' });
      const now = new Date('2026-11-18T10:00:00Z');
      assert.equal(clockOfRequest(unpaid, now).state, state);
      assert.equal(lawDueOn(unpaid), dueOn);
      assert.equal(lawDueOn(paid), paidDueOn);
      const missing = missingBefore('prepared', {
        before: unpaid,
        by: asDev,
        organisation: brookvale,
        marked: [],
        now,
      });
      assert.equal(missing.includes('The fee has not been paid yet.'), inTheWay);
      const working = datesOf(paid, brookvale).flatMap((date) => date.working);
      assert.equal(
        working.some((line) => /further copies moves no day/.test(line)),
        !inTheWay,
      );
    });
  }

  it('for further copies may be asked for and paid when the time of the first is over, and after it went out', () => {
    const late = askFee({
      ...decidedOn('2026-04-03', askedFor('access')),
      asking: feeForm.parse({ ...form({ ground: 'further-copies', askedOn: '2026-04-03' }).data }),
    });
    const asked = accepted(late).record;
    accepted(pay({ ...asked, stage: 'answered' }, '2026-04-20'));
    assert.equal(
      nextStep({ ...asked, stage: 'answered' }, { organisation: brookvale, now: new Date('2026-04-20T10:00:00Z') }),
      undefined,
    );
  });

  it('may still be asked for after the answer, for further copies of a copy alone, and says why not otherwise', () => {
    const answered = (matter: 'access' | 'rectification') =>
      askedFor(matter, { stage: 'answered', delivery: { on: '2026-03-20' } as DataRequest['delivery'] });
    const askLater = (before: DataRequest, ground: string, askedOn = '2026-04-20') =>
      askFee({ ...decidedOn('2026-04-20', before), asking: feeForm.parse({ ...form({ ground, askedOn }).data }) });
    const { record } = accepted(askLater(answered('access'), 'further-copies'));
    assert.equal(record.stage, 'answered');
    assert.equal(accepted(pay(record, '2026-04-22')).record.fee?.paidOn, '2026-04-22');
    for (const ground of ['unfounded', 'excessive'])
      assert.match(
        refusedWords(askLater(answered('access'), ground)),
        /answered\. A fee is now only for further copies/,
      );
    assert.match(
      refusedWords(askLater(answered('access'), 'further-copies', '2026-03-19')),
      /went out on Friday 20 March/,
    );
    assert.match(refusedWords(askLater(answered('rectification'), 'further-copies')), /nobody was given a copy here/);
    const refused = askedFor('access', { stage: 'refused' });
    assert.match(refusedWords(askLater(refused, 'further-copies')), /has been refused/);
    const letter = JSON.stringify(accepted(feeLetter(record, { organisation: brookvale })));
    assert.match(letter, /You have had the first copy, and it was free/);
    assert.doesNotMatch(letter, /due on the same day as before/);
  });

  it('is asked for before the time is over, once, and only for a right of the subject', () => {
    accepted(ask(askedFor('access'), '2026-04-02'));
    assert.match(refusedWords(ask(askedFor('access'), '2026-04-03')), /ended on Thursday 2 April 2026/);
    const asked = accepted(ask(askedFor('access'), '2026-03-09')).record;
    assert.match(refusedWords(ask(asked, '2026-03-10')), /has been asked for already/);
    assert.match(refusedWords(ask(askedFor('complaint'), '2026-03-10')), /not asked for here/);
  });

  it('is not paid before it was asked for, nor in the future, nor where none is awaited', () => {
    const asked = accepted(ask(askedFor('access'), '2026-03-09')).record;
    assert.match(refusedWords(pay(asked, '2026-03-08', '2026-03-20')), /You asked for it on 9 March 2026/);
    assert.match(refusedWords(pay(asked, '2026-03-21', '2026-03-20')), /in the future/);
    assert.match(refusedWords(pay(askedFor('access'), '2026-03-09')), /No fee is awaited/);
    assert.match(
      refusedWords(pay(requestWith({ receivedOn: '2026-03-02', feePaidOn: '2026-03-05' }), '2026-03-09')),
      /No fee is awaited/,
    );
  });

  it('is a reasonable amount in pounds and whole pence', () => {
    for (const amount of [0.01, 0.07, 8.1, 12.5, 19.99, 25, 1000]) assert.ok(form({ amount }).success, `${amount}`);
    for (const amount of [0, -5, 12.505, 1000.01, Number.NaN]) assert.ok(!form({ amount }).success, `${amount}`);
    assert.deepEqual([25, 12.5, 1000].map(poundsInWords), ['£25', '£12.50', '£1,000']);
  });

  it('has one of the law’s grounds', () => {
    assert.ok(!form({ ground: 'rude' }).success);
    assert.ok(!form({ ground: undefined }).success);
  });
});
