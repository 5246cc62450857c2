import assert from 'node:assert/strict';
import type { Day } from '../../../../src/domain/deadlines/day-words.ts';
import {
  beforeExtending,
  type ExtensionForm,
  extendRequest,
  extensionForm,
} from '../../../../src/domain/request/dates/extend-request.ts';
import { lawDueOn } from '../../../../src/domain/request/dates/request-clock.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { accepted } from '../../../support/run-breach.ts';
import { askedFor, changesOf, decidedOn } from '../rights/support.ts';
import { refusedWords, requestWith } from './support.ts';

/** Told on a day and recorded on the same, or on a later one. */
const extend = (
  before: DataRequest,
  toldOn: Day,
  { on = toldOn, ...over }: { on?: Day } & Partial<ExtensionForm> = {},
) =>
  extendRequest({
    ...decidedOn(on, before),
    extending: extensionForm.parse({ ground: 'complex', reasons: 'Four places, eleven years.', toldOn, ...over }),
  });

describe('an extension', () => {
  it('told in the first month gives three from the start, and leaves the reasons in the history', () => {
    const extended = accepted(extend(askedFor('access'), '2026-03-20')).record;
    assert.equal(lawDueOn(extended), '2026-06-02');
    assert.deepEqual(changesOf(extended), {
      'Last day': '2 June 2026',
      'Told on': '20 March 2026',
      Why: 'The request is complex. Four places, eleven years.',
    });
  });

  it('can be told on the last day of the month, and is refused on the day after with the reason and the day', () => {
    accepted(extend(askedFor('access'), '2026-04-02'));
    assert.equal(
      refusedWords(extend(askedFor('access'), '2026-04-03')),
      'The first month ended on Thursday 2 April 2026. The requester had to hear of an extension by then (UK GDPR Art. 12A(4)), so it can no longer be extended. Answer as soon as you can, and tell them that it is late.',
    );
  });

  it('that was told in time can be recorded later', () => {
    assert.equal(
      lawDueOn(accepted(extend(askedFor('access'), '2026-04-01', { on: '2026-04-10' })).record),
      '2026-06-02',
    );
  });

  it('may be told as much later as a clarification took', () => {
    const clarification = { askedOn: '2026-03-09', answeredOn: '2026-03-16' };
    const paused = requestWith({ receivedOn: '2026-03-02', clarification });
    assert.equal(lawDueOn(accepted(extend(paused, '2026-04-10')).record), '2026-06-10');
    assert.match(refusedWords(extend(paused, '2026-04-11')), /ended on Friday 10 April 2026/);
  });

  it('holds for every right of the subject, and for nothing else', () => {
    for (const matter of ['rectification', 'erasure', 'restriction', 'portability', 'objection'] as const)
      accepted(extend(askedFor(matter), '2026-03-20'));
    for (const matter of ['educational-record', 'freedom-of-information', 'complaint', 'question'] as const)
      assert.match(refusedWords(extend(askedFor(matter), '2026-03-20')), /That is not asked for here/);
  });

  it('is given once', () => {
    const extended = accepted(extend(askedFor('access'), '2026-03-20')).record;
    assert.match(refusedWords(extend(extended, '2026-03-23')), /no second extension/);
  });

  it('waits until the month has begun and until the clarification has come', () => {
    const waiting = requestWith({ receivedOn: '2026-03-02', identityOn: null });
    assert.match(refusedWords(extend(waiting, '2026-03-20')), /month has not begun/);
    const clarification = { askedOn: '2026-03-09', answeredOn: undefined };
    assert.match(
      refusedWords(extend(requestWith({ receivedOn: '2026-03-02', clarification }), '2026-03-20')),
      /still waiting for a clarification/,
    );
  });

  it('is neither told in the future nor before the request came', () => {
    assert.match(refusedWords(extend(askedFor('access'), '2026-03-21', { on: '2026-03-20' })), /in the future/);
    assert.match(refusedWords(extend(askedFor('access'), '2026-03-01', { on: '2026-03-20' })), /came on 2 March 2026/);
  });

  it('needs its reasons', () => {
    assert.ok(!extensionForm.safeParse({ ground: 'complex', reasons: ' ', toldOn: '2026-03-20' }).success);
  });
});

describe('before it is extended', () => {
  const clarification = { askedOn: '2026-03-09', answeredOn: '2026-03-16' };

  it('a clarification is said to be no ground by itself', () => {
    const paused = requestWith({ receivedOn: '2026-03-02', clarification });
    assert.match(
      beforeExtending(paused, { ground: 'complex', today: '2026-03-20' }).join(' '),
      /not complex merely because you had to ask/,
    );
    assert.deepEqual(beforeExtending(paused, { ground: 'several-requests', today: '2026-03-20' }), []);
    assert.deepEqual(beforeExtending(askedFor('access'), { ground: 'complex', today: '2026-03-20' }), []);
  });

  it('it is said at once that the first month is over', () => {
    assert.deepEqual(beforeExtending(askedFor('access'), { ground: undefined, today: '2026-04-02' }), []);
    assert.match(
      beforeExtending(askedFor('access'), { ground: undefined, today: '2026-04-03' }).join(' '),
      /The first month ended on Thursday 2 April 2026/,
    );
  });
});
