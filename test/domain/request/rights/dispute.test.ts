import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clockOfRequest } from '../../../../src/domain/request/dates/request-clock.ts';
import { disputesToCarry } from '../../../../src/domain/request/guards.ts';
import { logRequest } from '../../../../src/domain/request/log/log-request.ts';
import type { RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import { type DataRequest, isMarked } from '../../../../src/domain/request/request.ts';
import { mayHappen } from '../../../../src/domain/request/revise-request.ts';
import { adviceForRight } from '../../../../src/domain/request/rights/advice-for-right.ts';
import { challengeFrom } from '../../../../src/domain/request/rights/challenge.ts';
import { disputeSteps, nextSteps } from '../../../../src/domain/request/rights/dispute.ts';
import { disputeChoices, disputeForm } from '../../../../src/domain/request/rights/dispute-form.ts';
import { markerWords, versionsInWords } from '../../../../src/domain/request/rights/marker-words.ts';
import { challengeStates, resolutions } from '../../../../src/domain/request/rights/markers.ts';
import { moveDispute } from '../../../../src/domain/request/rights/move-dispute.ts';
import { brookvale, kestrel } from '../../../support/cast.ts';
import { accepted, asDev, refusedAs } from '../../../support/run-breach.ts';
import { askedFor, changesOf, decidedOn, disputeTo } from './support.ts';

const moved = (day: string, before: DataRequest, dispute: ReturnType<typeof disputeTo>, organisation = kestrel) =>
  accepted(moveDispute({ ...decidedOn(day, before, organisation), dispute })).record;
const onto = (next: 'governing-body' | 'arbitration', on: string) =>
  disputeTo(next, { on, words: 'We cannot agree.', ...(next === 'arbitration' ? { soughtBy: 'requester' } : {}) });
const ended = (on: string, how: (typeof resolutions)[number] = 'corrected') =>
  disputeTo('resolved', { on, how, words: 'A colleague saw it and confirms what he says.' });
const kinds = ({ tasks }: DataRequest) => tasks.map(({ kind }) => kind);

const challenged = () => askedFor('rectification');
const inState = (state: (typeof challengeStates)[number]): DataRequest => {
  const first = challenged();
  if (state === 'challenged') return first;
  const judging = moved('2026-04-20', first, onto('governing-body', '2026-04-20'));
  if (state === 'governing-body') return judging;
  if (state === 'arbitration') return moved('2026-05-11', judging, onto('arbitration', '2026-05-11'));
  return moved('2026-05-11', judging, ended('2026-05-11'));
};

describe('an accuracy in dispute (trust policy s. 11)', () => {
  it('has the marker on at once when a parent says that an entry is wrong, and the reply is due in a month', () => {
    const { asked } = challenged();
    const logged = logRequest({
      ...{ reference: 'AR-2026-0007', submissionId: 'logged', organisation: kestrel, reporter: asDev },
      ...{ receiptCard: null, now: new Date('2026-03-02T15:40:00Z'), form: asked, similar: [] },
    });
    assert.equal(logged.challenge?.state, 'challenged');
    assert.equal(logged.challenge.entry, asked.wants);
    assert.equal(logged.challenge.since, '2026-03-02');
    assert.ok(isMarked(logged));
    assert.deepEqual(clockOfRequest(logged, new Date('2026-03-02T16:00:00Z')), {
      state: 'running',
      dueOn: '2026-04-02',
    });
  });

  it('has both versions go with a report to a new school on 10 March while the dispute is open', () => {
    const open = moved('2026-03-09', challenged(), disputeTo('stays'));
    const report = askedFor('access', { reference: 'AR-2026-0008' });
    assert.deepEqual(disputesToCarry({ before: report, marked: [open] }), ['AR-2026-0001']);
    assert.equal(
      markerWords(open),
      'Challenged: its accuracy has been in dispute since 2 March 2026. It is being settled between the two sides. Whatever is handed over carries both versions.',
    );
    assert.deepEqual(versionsInWords(open), [
      { name: 'The entry in dispute', words: 'The behaviour log, 12 January 2026.' },
      { name: 'Our version', words: 'He pushed another pupil.' },
      { name: 'Their version', words: 'He was pushed first and fell.' },
    ]);
  });

  it('keeps the marker through a hearing of the Governing Body on 20 April, with the reply due on 2 April all the same', () => {
    const judging = inState('governing-body');
    assert.ok(isMarked(judging));
    assert.match(markerWords(judging) ?? '', /The Governing Body is to judge it\./);
    assert.deepEqual(kinds(judging), ['governing-body']);
    assert.deepEqual(clockOfRequest(judging, new Date('2026-04-20T10:00:00Z')), { state: 'late', dueOn: '2026-04-02' });
  });

  it('takes the marker off when it is resolved for the parent, and has the recipients told', () => {
    const resolved = moved('2026-05-11', inState('governing-body'), ended('2026-05-11'));
    assert.ok(!isMarked(resolved));
    assert.equal(markerWords(resolved), undefined);
    assert.deepEqual(versionsInWords(resolved), []);
    assert.deepEqual(disputesToCarry({ before: resolved, marked: [] }), []);
    assert.deepEqual(kinds(resolved), ['governing-body', 'tell-recipients']);
    const [judged, telling] = resolved.tasks;
    assert.equal(judged?.done?.on, '2026-05-11');
    assert.equal(telling?.done, null);
    assert.equal(changesOf(resolved)['How it ended'], 'The entry was corrected');
  });

  it('advises to refuse the erasure of an attendance record that the law has us keep, with reasons by the end of the month', () => {
    const advice = adviceForRight('erasure', ['legal-duty', 'no-longer-needed']);
    assert.equal(advice?.advises, 'refuse');
    assert.equal(advice.source, 'UK GDPR Art. 17(3)(b)');
    assert.match(advice.words, /say why and where they can complain before the month ends/);
    const request = askedFor('erasure');
    assert.deepEqual(clockOfRequest(request, new Date('2026-03-20T10:00:00Z')), {
      state: 'running',
      dueOn: '2026-04-02',
    });
    assert.ok(mayHappen('refused', decidedOn('2026-03-20', request)).ok);
  });

  it('has the recipients told of a statement that was added, and of nothing where the entry stands', () => {
    assert.deepEqual(kinds(moved('2026-03-20', challenged(), ended('2026-03-20', 'statement-added'))), [
      'tell-recipients',
    ]);
    assert.deepEqual(kinds(moved('2026-03-20', challenged(), ended('2026-03-20', 'stands'))), []);
  });

  it('goes on after the request was answered or refused', () => {
    for (const stage of ['answered', 'refused'] as const) {
      const judging = moved('2026-04-20', askedFor('rectification', { stage }), onto('governing-body', '2026-04-20'));
      assert.equal(judging.stage, stage);
      assert.ok(isMarked(judging));
    }
  });

  it('may be taken to a governing body under a policy that does not name one', () => {
    assert.deepEqual(kinds(moved('2026-04-20', challenged(), onto('governing-body', '2026-04-20'), brookvale)), [
      'governing-body',
    ]);
  });

  it('keeps an edit of the versions without another step, old and new', () => {
    const first = moved('2026-03-09', challenged(), disputeTo('stays'));
    const again = moved(
      '2026-03-10',
      first,
      disputeTo('stays', { ourVersion: 'He and another pupil pushed each other.' }),
    );
    assert.deepEqual(again.history.at(-1)?.changes, [
      { field: 'Our version', old: 'He pushed another pupil.', new: 'He and another pupil pushed each other.' },
    ]);
    assert.equal(
      refusedAs(
        moveDispute({
          ...decidedOn('2026-03-10', again),
          dispute: disputeTo('stays', { ourVersion: 'He and another pupil pushed each other.' }),
        }),
      ),
      'nothing-changed',
    );
  });

  it('does not change the versions under an answer that somebody is checking', () => {
    const first = moved('2026-03-09', challenged(), disputeTo('stays'));
    const change = disputeTo('stays', { ourVersion: 'Another.' });
    for (const stage of ['checking', 'ready'] as const) {
      assert.equal(
        refusedAs(moveDispute({ ...decidedOn('2026-03-10', { ...first, stage }), dispute: change })),
        'answer-on-its-way',
      );
      assert.ok(moveDispute({ ...decidedOn('2026-03-10', { ...first, stage }), dispute: ended('2026-03-10') }).ok);
    }
  });

  it('asks for both versions before anybody judges, for the day, the words and who seeks arbitration', () => {
    const refused = (record: DataRequest, form: object) => {
      const dispute = disputeForm.parse({ entry: 'The log.', ...form });
      const outcome = moveDispute({ ...decidedOn('2026-05-11', record), dispute });
      return outcome.ok ? 'accepted' : outcome.words;
    };
    assert.match(
      refused(challenged(), { next: 'governing-body', on: '2026-05-11', words: 'x' }),
      /needs both versions/,
    );
    assert.match(refused(challenged(), { next: 'resolved', how: 'corrected', words: 'x' }), /Give the day/);
    assert.match(refused(challenged(), { next: 'resolved', on: '2026-05-11', words: 'x' }), /Choose how it ended/);
    assert.match(refused(challenged(), { next: 'resolved', how: 'stands', on: '2026-05-11' }), /Say it in a sentence/);
    assert.match(
      refused(challenged(), { next: 'resolved', how: 'stands', on: '2026-05-12', words: 'x' }),
      /in the future/,
    );
    assert.match(
      refused(challenged(), { next: 'resolved', how: 'stands', on: '2026-03-01', words: 'x' }),
      /came on 2 March 2026/,
    );
    const versions = { ourVersion: 'a', theirVersion: 'b' };
    assert.match(
      refused(inState('governing-body'), { ...versions, next: 'arbitration', on: '2026-05-11', words: 'x' }),
      /who asks for it/,
    );
    assert.match(
      refused(challenged(), { ...versions, next: 'arbitration', on: '2026-05-11', words: 'x' }),
      /cannot go there/,
    );
  });

  it('has nothing to go on with where there is no dispute, or none any more', () => {
    assert.equal(
      refusedAs(moveDispute({ ...decidedOn('2026-05-11', askedFor('access')), dispute: disputeTo('stays') })),
      'not-now',
    );
    assert.equal(
      refusedAs(
        moveDispute({ ...decidedOn('2026-06-01', inState('resolved')), dispute: onto('governing-body', '2026-06-01') }),
      ),
      'not-now',
    );
  });

  it('begins for a request to correct something, and for nothing else', () => {
    const { asked } = challenged();
    for (const matter of ['access', 'erasure', 'complaint', 'question'] as const)
      assert.equal(challengeFrom({ ...asked, matter } as RequestForm), null);
  });
});

describe('the table of a dispute', () => {
  it('leads from every state but the last to an end, and from the last nowhere', () => {
    for (const state of challengeStates) {
      const ways = nextSteps({ state }).map(({ to }) => to);
      assert.equal(ways.includes('resolved'), state !== 'resolved');
      assert.equal(ways.length === 0, state === 'resolved');
    }
    assert.deepEqual(
      nextSteps(null).map(({ to }) => to),
      ['challenged'],
    );
  });

  it('lets either side seek arbitration, and the requester alone begin', () => {
    const soughtBy = (to: string) => disputeSteps.filter((step) => step.to === to).map((step) => [...step.soughtBy]);
    assert.deepEqual(soughtBy('arbitration'), [['us', 'requester']]);
    assert.deepEqual(soughtBy('challenged'), [['requester']]);
  });

  it('is the only road: whatever is tried, the marker is on until the dispute is resolved, and both versions stay', () => {
    const tries = fc.array(
      fc.record({
        next: fc.constantFrom(...disputeChoices),
        how: fc.constantFrom(...resolutions),
        soughtBy: fc.constantFrom('us', 'requester'),
        ourVersion: fc.constantFrom('One.', 'Two.'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(tries, (all) => {
        let request = challenged();
        for (const each of all) {
          const from = request.challenge?.state ?? 'none';
          const dispute = disputeTo(each.next, { ...each, on: '2026-03-20', words: 'Words.' } as Record<
            string,
            string
          >);
          const outcome = moveDispute({ ...decidedOn('2026-03-20', request), dispute });
          const isOnRoad =
            each.next === 'stays'
              ? from !== 'resolved'
              : disputeSteps.some((step) => step.from === from && step.to === each.next);
          if (!outcome.ok) {
            assert.ok(!isOnRoad || outcome.code === 'nothing-changed', `${from} to ${each.next}: ${outcome.words}`);
            continue;
          }
          assert.ok(isOnRoad, `${from} to ${each.next}`);
          request = outcome.value.record;
          assert.equal(isMarked(request), request.challenge?.state !== 'resolved');
          assert.equal(markerWords(request) !== undefined, isMarked(request));
          assert.equal(request.challenge?.resolved !== null, request.challenge?.state === 'resolved');
          assert.equal(versionsInWords(request).length, isMarked(request) ? 3 : 0);
          assert.equal(request.stage, 'open');
        }
      }),
    );
  });
});
