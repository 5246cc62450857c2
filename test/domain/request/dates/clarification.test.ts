import assert from 'node:assert/strict';
import type { Day } from '../../../../src/domain/deadlines/day-words.ts';
import {
  askClarification,
  type ClarificationForm,
  clarificationForm,
  recordClarification,
} from '../../../../src/domain/request/dates/clarification.ts';
import { clockOfRequest, lawDueOn, replyPeriod } from '../../../../src/domain/request/dates/request-clock.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { accepted } from '../../../support/run-breach.ts';
import { askedFor, changesOf, decidedOn } from '../rights/support.ts';
import { refusedWords, requestWith } from './support.ts';

const asking = (askedOn: Day, over: Partial<ClarificationForm> = {}) =>
  clarificationForm.parse({
    need: 'large-amount',
    reason: 'We hold eleven years of records about him.',
    question: 'Which years would help you most?',
    askedOn,
    ...over,
  });
const ask = (before: DataRequest, on: Day, form: ClarificationForm) =>
  askClarification({ ...decidedOn(on, before), asking: form });
const answer = (before: DataRequest, on: Day, answeredOn: Day) =>
  recordClarification({
    ...decidedOn(on, before),
    answered: { answeredOn, answer: 'The last year.' as never },
  });

describe('a clarification', () => {
  it('over Easter 2026 adds its ten days, and the bank holidays within it count among them', () => {
    const asked = accepted(ask(askedFor('access'), '2026-03-30', asking('2026-03-30'))).record;
    assert.equal(lawDueOn(asked), undefined);
    assert.deepEqual(clockOfRequest(asked, new Date('2026-04-06T10:00:00Z')), { state: 'paused', since: '2026-03-30' });
    const answered = accepted(answer(asked, '2026-04-08', '2026-04-08')).record;
    // 2 April, and 30 March to 8 April, both counted: ten days, a Sunday before; so Monday 13 April.
    assert.equal(lawDueOn(answered), '2026-04-13');
    const period = replyPeriod(answered);
    assert.ok(period && period.status !== 'paused');
    assert.equal(period.pausedDays, 10);
    assert.equal(period.unrolledOn, '2026-04-12');
    assert.match(
      period.working.join(' '),
      /from 30 March 2026 to 8 April 2026: 10 days do not count, so 12 April 2026/,
    );
  });

  it('that ends on Easter Monday’s weekend moves on to the Tuesday after it', () => {
    const asked = accepted(ask(askedFor('access'), '2026-03-30', asking('2026-03-30'))).record;
    // Two days out: 4 April, the Saturday of Easter.
    assert.equal(lawDueOn(accepted(answer(asked, '2026-04-08', '2026-03-31')).record), '2026-04-07');
  });

  it('is often recorded later than it was asked: “since Monday”', () => {
    const asked = accepted(ask(askedFor('access'), '2026-03-12', asking('2026-03-09'))).record;
    assert.equal(asked.clarification?.askedOn, '2026-03-09');
    assert.equal(lawDueOn(accepted(answer(asked, '2026-03-20', '2026-03-16')).record), '2026-04-10');
  });

  it('that was asked in time counts also where it is recorded after the month', () => {
    const asked = accepted(ask(askedFor('access'), '2026-04-10', asking('2026-03-30'))).record;
    assert.equal(clockOfRequest(asked, new Date('2026-04-10T10:00:00Z')).state, 'paused');
  });

  it('can be asked on the last day, and not on the day after', () => {
    accepted(ask(askedFor('access'), '2026-04-10', asking('2026-04-02')));
    const late = ask(askedFor('access'), '2026-04-10', asking('2026-04-03'));
    assert.match(refusedWords(late), /The time ended on Thursday 2 April 2026, so nothing was left to pause/);
  });

  it('is refused as a matter of course: the month goes on (Art. 12A(6))', () => {
    const always = ask(askedFor('access'), '2026-03-12', asking('2026-03-12', { need: 'always-asked' }));
    assert.match(refusedWords(always), /only where you cannot find what they ask for without it/);
  });

  it('stops the clock of an access request alone', () => {
    const erasure = ask(askedFor('erasure'), '2026-03-12', asking('2026-03-12'));
    assert.match(refusedWords(erasure), /That is not asked for here/);
  });

  it('stops the clock once', () => {
    const asked = accepted(ask(askedFor('access'), '2026-03-09', asking('2026-03-09'))).record;
    const answered = accepted(answer(asked, '2026-03-12', '2026-03-12')).record;
    assert.match(
      refusedWords(ask(answered, '2026-03-16', asking('2026-03-16'))),
      /does not stop again\. That is the careful reading/,
    );
    assert.match(refusedWords(ask(asked, '2026-03-16', asking('2026-03-16'))), /does not stop again/);
  });

  it('is neither asked before the request came nor in the future', () => {
    assert.match(refusedWords(ask(askedFor('access'), '2026-03-12', asking('2026-03-01'))), /came on 2 March 2026/);
    assert.match(refusedWords(ask(askedFor('access'), '2026-03-12', asking('2026-03-13'))), /in the future/);
  });

  it('is not answered before it was asked, nor in the future, nor twice', () => {
    const asked = accepted(ask(askedFor('access'), '2026-03-09', asking('2026-03-09'))).record;
    assert.match(refusedWords(answer(asked, '2026-03-12', '2026-03-08')), /You asked on 9 March 2026/);
    assert.match(refusedWords(answer(asked, '2026-03-12', '2026-03-13')), /in the future/);
    const answered = accepted(answer(asked, '2026-03-12', '2026-03-09')).record;
    assert.match(refusedWords(answer(answered, '2026-03-12', '2026-03-10')), /No clarification is awaited/);
    assert.match(refusedWords(answer(askedFor('access'), '2026-03-12', '2026-03-10')), /No clarification is awaited/);
  });

  it('leaves the question, the need and the answer in the history', () => {
    const asked = accepted(ask(askedFor('access'), '2026-03-09', asking('2026-03-09'))).record;
    assert.deepEqual(changesOf(asked), {
      'Asked what is meant': '9 March 2026',
      'Why it is needed':
        'We hold a large amount of information about them. We hold eleven years of records about him.',
      Question: 'Which years would help you most?',
    });
    const answered = accepted(answer(asked, '2026-03-12', '2026-03-10')).record;
    assert.deepEqual(changesOf(answered), { 'They answered': '10 March 2026', Answer: 'The last year.' });
  });
});

describe('the clock of what is not one of the rights', () => {
  for (const matter of ['question', 'complaint', 'educational-record', 'freedom-of-information'] as const)
    it(`waits for no proof: ${matter}`, () => {
      const request = requestWith({ matter, receivedOn: '2026-11-16', identityOn: null, feePaidOn: null });
      assert.notEqual(clockOfRequest(request, new Date('2026-11-20T10:00:00Z')).state, 'waiting');
    });
});
