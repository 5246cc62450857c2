import assert from 'node:assert/strict';
import { append } from '../../../../src/domain/history.ts';
import { checkAnswer, sentBackWith } from '../../../../src/domain/request/answer/check-answer.ts';
import { deliverAnswer, deliveryForm } from '../../../../src/domain/request/answer/deliver-answer.ts';
import { answerForm, prepareAnswer, usualForm } from '../../../../src/domain/request/answer/prepare-answer.ts';
import { whoChecks } from '../../../../src/domain/request/answer/who-checks.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { challengeFrom } from '../../../../src/domain/request/rights/challenge.ts';
import { brookvale, colleague, idOf } from '../../../support/cast.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';
import { checked, decided, mayAsk, prepared, right, searched, sendBack, whole } from '../support.ts';

const correction = sampleRequest({
  reference: 'AR-2026-0002',
  ...mayAsk,
  asked: { ...khanAsks, matter: 'rectification' },
  challenge: challengeFrom({ ...khanAsks, matter: 'rectification' }),
});
const delivery = (over: object = {}) =>
  deliveryForm.parse({ how: 'handed-over', on: '2026-11-23', proof: 'Sam explained it to her.', ...over });
const deliver = (before: DataRequest, over: object = {}, on = '2026-11-24') =>
  deliverAnswer({ ...decided(before, { on }), delivered: delivery(over) });
const wordsOf = (outcome: ReturnType<typeof deliver>): string => (outcome.ok ? 'accepted' : outcome.words);

describe('putting an answer together', () => {
  it('asks for every part that the law has us tell, or why one is left out', () => {
    const prepare = (given: object) =>
      prepareAnswer({
        ...decided(searched()),
        given: answerForm.parse({ ...whole, parts: ['confirmation'], ...given }),
      });
    const refused = prepare({});
    assert.ok(!refused.ok);
    assert.match(refused.words, /Not ticked: What we use it for, .+ Tick each, or say why/);
    assert.equal(refusedAs(prepare({ leftOut: 'They have our privacy notice.' })), 'accepted');
  });

  it('gives the reasons for what is not done about another right', () => {
    const prepare = (given: object) =>
      refusedAs(
        prepareAnswer({
          ...decided(correction),
          given: answerForm.parse({ words: 'A letter.', form: 'paper', ...given }),
        }),
      );
    assert.equal(prepare({}), 'wrong-answer');
    assert.equal(prepare({ outcome: 'partly' }), 'wrong-answer');
    assert.equal(prepare({ outcome: 'partly', reasons: 'It is an opinion.' }), 'accepted');
    assert.equal(prepare({ outcome: 'done' }), 'accepted');
  });

  it('carries both versions of whatever is in dispute about the same person', () => {
    const circumstances = { marked: [correction] };
    const alone = prepareAnswer({ ...decided(searched(), circumstances), given: whole });
    assert.ok(!alone.ok && alone.words.includes('AR-2026-0002'));
    const given = { ...whole, disputed: 'both-versions' as const };
    const { answer } = accepted(prepareAnswer({ ...decided(searched(), circumstances), given })).record;
    assert.deepEqual(answer?.bothVersionsOf, ['AR-2026-0002']);
  });

  it('is not begun where nobody else could look at it', () => {
    const alone = { ...brookvale, people: brookvale.people.filter(({ name }) => name === 'Dev Patel') };
    const outcome = prepareAnswer({ ...decided(searched()), organisation: alone, given: whole });
    assert.ok(!outcome.ok && outcome.words.includes('Ask your administrator'));
  });

  it('is electronic where the request came so', () => {
    assert.equal(usualForm({ how: 'e-mail' }), 'electronic');
    assert.equal(usualForm({ how: 'in-person' }), 'paper');
  });

  it('asks everybody else who may work on it to look at it, and whoever covers for them', () => {
    const people = brookvale.people.map((member) =>
      member.name === 'Ruth Adeyemi'
        ? { ...member, away: [{ from: '2026-11-01', until: '2026-11-30', cover: idOf(6) }] }
        : member,
    );
    const organisation = { ...brookvale, people };
    const by = { id: colleague('Dev Patel').id };
    const now = new Date('2026-11-20T10:00:00Z');
    assert.deepEqual(whoChecks({ organisation: brookvale, by, now }), [idOf(3), idOf(5)]);
    assert.deepEqual(whoChecks({ organisation, by, now }), [idOf(3), idOf(5), idOf(6)]);
    const { notices } = accepted(prepareAnswer({ ...decided(searched()), given: whole }));
    assert.deepEqual(
      notices.filter(({ kind }) => kind === 'check-asked').map(({ holder }) => holder),
      [idOf(3), idOf(5)],
    );
  });
});

describe('the check by a second person', () => {
  it('is not made by whoever put the answer together', () => {
    assert.equal(refusedAs(checkAnswer({ ...decided(prepared()), found: right })), 'not-now');
  });

  it('can send it back with words, also after it was found right, and whoever put it together can take it back', () => {
    for (const before of [prepared(), checked()]) {
      const after = accepted(checkAnswer({ ...decided(before, { on: '2026-11-24' }), found: sendBack })).record;
      assert.deepEqual([after.stage, after.check], ['open', null]);
      assert.equal(sentBackWith(after), 'Page 7 names another pupil.');
    }
  });

  it('is refused when a dispute came up that the answer does not carry', () => {
    const circumstances = { on: '2026-11-23', by: 'Ruth Adeyemi', marked: [correction] };
    const outcome = checkAnswer({ ...decided(prepared(), circumstances), found: right });
    assert.ok(!outcome.ok && outcome.words.includes('both versions'));
  });
});

describe('an answer that was sent back', () => {
  const heard = (by: string) =>
    accepted(checkAnswer({ ...decided(prepared(), { on: '2026-11-24', by }), found: sendBack }))
      .notices.filter(({ kind }) => kind === 'answer-sent-back')
      .map(({ holder }) => holder);

  it('is told to whoever put it together, unless they took it back themselves', () => {
    assert.deepEqual(heard('Ruth Adeyemi'), [colleague('Dev Patel').id]);
    assert.deepEqual(heard('Dev Patel'), []);
  });
});

describe('a dispute that moves while the answer is on its way', () => {
  const given = answerForm.parse({ ...whole, disputed: 'both-versions' });
  const carrying = accepted(prepareAnswer({ ...decided(searched(), { marked: [correction] }), given })).record;
  const look = (marked: DataRequest) =>
    checkAnswer({ ...decided(carrying, { on: '2026-11-23', by: 'Ruth Adeyemi', marked: [marked] }), found: right });

  it('sends the answer back: it carries the versions of before', () => {
    const fact = { at: new Date('2026-11-22T09:00:00Z'), by: correction.reporter, what: 'dispute-moved' };
    const line = append(correction.history, { ...fact, changes: [], submissionId: 'moved' }, correction.reference);
    assert.ok(look(correction).ok);
    const refused = look({ ...correction, history: [...correction.history, line] });
    assert.ok(!refused.ok && refused.words.includes('AR-2026-0002 has moved since'));
  });
});

describe('handing an answer over', () => {
  it('of an educational record is late after fifteen days of its school', () => {
    const asked = { ...khanAsks, matter: 'educational-record' as const, how: 'letter' as const };
    const ready = checked(prepared(searched({ asked })));
    assert.equal(wordsOf(deliver(ready, { on: '2026-12-01' }, '2026-12-20')), 'accepted');
    assert.match(wordsOf(deliver(ready, { on: '2026-12-02' }, '2026-12-20')), /The answer is late/);
  });

  it('is never before it was checked, and not in the future', () => {
    assert.match(wordsOf(deliver(checked(), { on: '2026-11-22' })), /checked on 23 November 2026/);
    assert.match(wordsOf(deliver(checked(), { on: '2026-11-25' })), /in the future/);
    assert.equal(wordsOf(deliver(checked())), 'accepted');
    assert.equal(refusedAs(deliver(prepared())), 'not-now');
  });

  it('goes only by a way that is safe for somebody’s data, and registered post has a number', () => {
    assert.match(wordsOf(deliver(checked(), { how: 'letter' })), /does not go out that way/);
    assert.match(wordsOf(deliver(checked(), { how: 'registered-post', proof: 'Sent.' })), /number/);
    assert.equal(wordsOf(deliver(checked(), { how: 'registered-post', proof: 'RL 1234 5678' })), 'accepted');
  });

  it('counts the day on which they got it: in time is in time, however late it is recorded', () => {
    assert.equal(wordsOf(deliver(checked(), { on: '2026-12-16' }, '2026-12-20')), 'accepted');
    assert.match(wordsOf(deliver(checked(), { on: '2026-12-17' }, '2026-12-20')), /The answer is late/);
  });

  it('is not in time by a delay that they heard of only afterwards', () => {
    const told = {
      toldOn: '2026-12-19',
      words: 'A colleague was ill.',
      by: decided(checked()).by,
      recordedAt: new Date(),
    };
    const before = { ...checked(), delay: told as DataRequest['delay'] };
    assert.match(wordsOf(deliver(before, { on: '2026-12-18' }, '2026-12-20')), /The answer is late/);
    assert.equal(wordsOf(deliver(before, { on: '2026-12-19' }, '2026-12-20')), 'accepted');
  });

  it('is possible late once they were told of it', () => {
    const told = {
      toldOn: '2026-12-17',
      words: 'A colleague was ill.',
      by: decided(checked()).by,
      recordedAt: new Date(),
    };
    const before = { ...checked(), delay: told as DataRequest['delay'] };
    assert.equal(wordsOf(deliver(before, { on: '2026-12-18' }, '2026-12-20')), 'accepted');
  });

  it('brings what was decided into effect, and tells whoever logged it that it has ended', () => {
    const given = answerForm.parse({ words: 'A letter.', form: 'paper', outcome: 'done' });
    const ready = checked(accepted(prepareAnswer({ ...decided(correction), given })).record);
    const { record, notices } = accepted(deliver(ready, { how: 'letter' }));
    assert.equal(record.stage, 'answered');
    assert.deepEqual(
      record.tasks.map(({ kind }) => kind),
      ['tell-recipients'],
    );
    assert.equal(record.challenge?.state, 'resolved');
    assert.deepEqual(
      notices.map(({ kind, to }) => [kind, to]),
      [
        ['note', 'dpo'],
        ['request-ended', 'reporter'],
      ],
    );
  });
});
