import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysAfter } from '../../../../src/domain/deadlines/calendar.ts';
import { clockOfRequest, replyPeriod } from '../../../../src/domain/request/dates/request-clock.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import {
  followsAdvice,
  judgeStanding,
  type StandingAnswers,
} from '../../../../src/domain/request/standing/judge-standing.ts';
import { recordAuthority } from '../../../../src/domain/request/standing/record-authority.ts';
import { isStandingSettled } from '../../../../src/domain/request/standing/standing.ts';
import { decisions } from '../../../../src/domain/request/standing/standing-form.ts';
import { standingInWords } from '../../../../src/domain/request/standing/standing-words.ts';
import type { SuggestedJudgement } from '../../../../src/domain/request/standing/who-may-ask.ts';
import { accepted, asMaya, refusedAs } from '../../../support/run-breach.ts';
import { asking, changesOf, deciding } from './support.ts';

const judging = (before: DataRequest, answers: Partial<StandingAnswers> = {}, by = deciding(before).by) =>
  judgeStanding({
    ...deciding(before, by),
    answers: {
      understands: 'does-not-understand',
      understandsBecause: 'He is eight, and his teacher says so.',
      safeguarding: false,
      decision: 'for-child',
      reason: 'She has parental responsibility.',
      ...answers,
    },
  });
const judged = (before: DataRequest, answers: Partial<StandingAnswers> = {}) =>
  accepted(judging(before, answers)).record;
const understood = { understands: 'understands', understandsBecause: 'He told me what he wants.' } as const;
const awaiting = () => judged(asking(), { ...understood, decision: 'ask-authority', authorityOn: '2026-11-18' });
const coming = (before: DataRequest, on: string) =>
  recordAuthority({ ...deciding(before, asMaya), on, evidence: 'A note that he signed.' });

const differs = 'Decided differently from the advice';

describe('judging whether they may ask', () => {
  it('keeps the judgement with its reason, who judged and when', () => {
    const { standing } = judged(asking());
    assert.deepEqual(standing, {
      judgement: 'for-child',
      reason: 'She has parental responsibility.',
      understands: 'does-not-understand',
      understandsBecause: 'He is eight, and his teacher says so.',
      authority: null,
      safeguarding: false,
      by: deciding(asking()).by,
      at: deciding(asking()).now,
    });
  });

  it('has each part of it in the history, and no word of the advice where it was followed', () => {
    assert.deepEqual(changesOf(judged(asking())), {
      'May they ask': 'They may ask for the child',
      'The reason': 'She has parental responsibility.',
      'Does the pupil understand it': 'No, they do not understand it',
      'What that is gathered from': 'He is eight, and his teacher says so.',
      'It may harm somebody, or accuses whoever asks': 'No',
    });
  });

  it('allows what differs from the advice, and the history says what was advised', () => {
    const against = judged(asking({ bornOn: '2011-03-02' }), understood);
    assert.ok(isStandingSettled(against));
    const line = against.history.at(-1)?.changes.find(({ field }) => field === differs);
    assert.match(line?.old ?? '', /needs the child’s authority.*\(ICO guidance on access requests\)$/);
  });

  it('wants to know what it is gathered from that a pupil understands it or not', () => {
    for (const understands of ['understands', 'does-not-understand'] as const)
      assert.equal(refusedAs(judging(asking(), { understands, understandsBecause: undefined })), 'wrong-answer');
    const left = judged(asking(), { understands: 'not-judged', understandsBecause: 'Said by mistake.' });
    assert.ok(left.standing && !('understandsBecause' in left.standing));
  });

  it('never refuses a pupil’s own request for their age, whatever is answered', () => {
    const born = fc.integer({ min: 0, max: 365 * 18 }).map((days) => daysAfter('2026-11-16', -days));
    const answers = fc.record({
      understands: fc.constantFrom('understands', 'does-not-understand', 'not-judged', undefined),
      safeguarding: fc.boolean(),
    });
    fc.assert(
      fc.property(born, answers, (bornOn, answered) => {
        const own = asking({ capacity: 'pupil', requester: 'Adam Khan', bornOn });
        const { standing } = judged(own, { ...answered, decision: 'own-right' });
        assert.equal(standing?.judgement, 'own-right');
      }),
    );
  });

  it('may end with a no, which does not count as settled and is always against the advice', () => {
    const refused = judged(asking(), { decision: 'may-not' });
    assert.ok(!isStandingSettled(refused));
    assert.ok(differs in changesOf(refused));
  });

  it('marks what may harm somebody', () => {
    const marked = judged(asking(), { safeguarding: true });
    assert.equal(marked.standing?.safeguarding, true);
    assert.equal(changesOf(marked)['It may harm somebody, or accuses whoever asks'], 'Yes');
  });
});

describe('the authority of whoever the data is about', () => {
  it('is awaited, and the month waits for it', () => {
    const waiting = awaiting();
    assert.equal(waiting.standing?.judgement, null);
    assert.deepEqual(clockOfRequest(waiting, new Date('2026-12-24T10:00:00Z')), {
      state: 'waiting',
      for: 'authority',
      since: '2026-11-18',
    });
    assert.equal(standingInWords(waiting.standing), 'Authority asked for on 18 November 2026');
    assert.ok(!(differs in changesOf(waiting)));
  });

  it('starts the month on the day it comes, and keeps who judged that it was needed', () => {
    const came = accepted(coming(awaiting(), '2026-11-21')).record;
    assert.equal(replyPeriod(came)?.startsOn, '2026-11-21');
    assert.ok(isStandingSettled(came));
    assert.equal(came.standing?.by.name, 'Dev Patel');
    assert.equal(came.history.at(-1)?.by.name, 'Maya Okafor');
    assert.equal(
      standingInWords(came.standing),
      'They may ask, with authority that we have seen. It came on 21 November 2026',
    );
    assert.equal(changesOf(came)['What shows the authority'], 'A note that he signed.');
  });

  it('is recorded only where it is awaited', () => {
    assert.equal(refusedAs(coming(asking(), '2026-11-21')), 'not-now');
    assert.equal(refusedAs(coming(accepted(coming(awaiting(), '2026-11-21')).record, '2026-11-22')), 'not-now');
  });

  const days: readonly (readonly [day: string, code: string])[] = [
    ['2026-11-17', 'wrong-answer'],
    ['2026-11-18', 'accepted'],
    ['2026-11-23', 'accepted'],
    ['2026-11-24', 'wrong-answer'],
  ];
  for (const [on, code] of days)
    it(`asked for on 18 November is ${code} on ${on}`, () => assert.equal(refusedAs(coming(awaiting(), on)), code));

  it('can have come with the request, and then the month counts from receipt', () => {
    const came = { decision: 'with-authority', authorityOn: '2026-11-16', evidence: 'It was enclosed.' } as const;
    const withIt = judged(asking({ capacity: 'representative' }), came);
    assert.deepEqual(withIt.standing?.authority, {
      askedOn: '2026-11-16',
      cameOn: '2026-11-16',
      evidence: 'It was enclosed.',
    });
    assert.equal(replyPeriod(withIt)?.startsOn, '2026-11-16');
    assert.equal(refusedAs(judging(asking(), { ...came, authorityOn: '2026-11-15' })), 'wrong-answer');
  });

  it('keeps the day it was first asked for when it is judged anew that it has come', () => {
    const came = { decision: 'with-authority', authorityOn: '2026-11-20', evidence: 'A note.' } as const;
    assert.equal(judged(awaiting(), came).standing?.authority?.askedOn, '2026-11-18');
  });

  it('is nothing without its day and what shows it', () => {
    for (const missing of [
      { decision: 'with-authority', authorityOn: '2026-11-20' },
      { decision: 'with-authority', evidence: 'A note.' },
      { decision: 'ask-authority' },
    ] as const)
      assert.equal(refusedAs(judging(asking(), missing)), 'wrong-answer');
  });

  it('is no longer awaited once it is judged that none is needed', () => {
    const own = judged(awaiting(), { decision: 'for-child' });
    assert.equal(own.standing?.authority, null);
    assert.equal(clockOfRequest(own, new Date('2026-11-24T10:00:00Z')).state, 'running');
  });
});

describe('a decision that follows the advice', () => {
  const rows: Record<SuggestedJudgement, readonly (typeof decisions)[number][]> = {
    'own-right': ['own-right'],
    'for-child': ['for-child'],
    'by-status': ['by-status'],
    'with-authority': ['with-authority', 'ask-authority'],
    'confirm-status': ['for-child', 'with-authority', 'by-status', 'ask-authority'],
    'judge-understanding': [],
  };
  for (const [answer, followed] of Object.entries(rows))
    it(`${answer}: ${followed.join(', ') || 'none yet'}`, () =>
      assert.deepEqual(
        decisions.filter((decision) => followsAdvice({ answer: answer as SuggestedJudgement }, decision)),
        followed,
      ));
});
