import assert from 'node:assert/strict';
import { clockOfRequest, replyPeriod } from '../../../../src/domain/request/dates/request-clock.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { askIdentity, beforeAsking } from '../../../../src/domain/request/standing/ask-identity.ts';
import { type SeenProof, settleIdentity } from '../../../../src/domain/request/standing/settle-identity.ts';
import { isIdentitySettled } from '../../../../src/domain/request/standing/standing.ts';
import { identityInWords } from '../../../../src/domain/request/standing/standing-words.ts';
import { colleague, idOf, maya } from '../../../support/cast.ts';
import { accepted, asDev, refusedAs } from '../../../support/run-breach.ts';
import { asking, changesOf, deciding } from './support.ts';

const doubt = 'The message came from an address that we do not know.';
const asked = (before: DataRequest, on = '2026-11-17') => askIdentity({ ...deciding(before), on, doubt });
const seeing = (before: DataRequest, seen: Partial<SeenProof> = {}) =>
  settleIdentity({
    ...deciding(before),
    settling: { seen: { evidence: ['passport'], on: '2026-11-20', by: asDev.id, ...seen } },
  });
const knowing = (before: DataRequest) =>
  settleIdentity({ ...deciding(before), settling: { known: 'I have taught her son for two years.' } });
const startOf = (request: DataRequest) => replyPeriod(request)?.startsOn;

describe('who the requester is', () => {
  it('is settled by knowing them, with the reason, and then the month counts from receipt', () => {
    const known = accepted(knowing(asking())).record;
    assert.ok(isIdentitySettled(known));
    assert.deepEqual(changesOf(known), { 'Who they are': 'Known to us: I have taught her son for two years.' });
    assert.equal(startOf(known), '2026-11-16');
  });

  it('keeps what was seen, by whom and on which day', () => {
    const { identity } = accepted(seeing(asking(), { by: maya.id, evidence: ['passport', 'utility-bill'] })).record;
    assert.equal(identity?.seen?.by.name, 'Maya Okafor');
    assert.equal(
      identityInWords(identity),
      'Passport and Utility bill with the current address, seen by Maya Okafor on 20 November 2026',
    );
  });

  it('names what was seen beside the list', () => {
    const { identity } = accepted(seeing(asking(), { evidence: ['other'], otherProof: 'A council tax letter' })).record;
    assert.match(identityInWords(identity), /^A council tax letter, seen by/);
    const { seen } = accepted(seeing(asking(), { otherProof: 'Typed, and then unticked' })).record.identity ?? {};
    assert.ok(seen && !('otherProof' in seen));
  });

  it('takes only a colleague’s word for it', () => {
    assert.equal(refusedAs(seeing(asking(), { by: idOf(99) })), 'wrong-answer');
    for (const by of [asDev.id, maya.id, colleague('Sam Whitlock').id])
      assert.equal(refusedAs(seeing(asking(), { by })), 'accepted');
  });

  it('waits with the month for proof that was asked for, and starts it on the day that was seen', () => {
    const waiting = accepted(asked(asking())).record;
    assert.deepEqual(clockOfRequest(waiting, new Date('2026-12-24T10:00:00Z')), {
      state: 'waiting',
      for: 'identity',
      since: '2026-11-17',
    });
    const seen = accepted(seeing(waiting)).record;
    assert.equal(startOf(seen), '2026-11-20');
    assert.equal(seen.identity?.asked?.doubt, doubt);
  });

  it('does not move the month for proof that nobody asked for', () => {
    assert.equal(startOf(accepted(seeing(asking())).record), '2026-11-16');
  });

  it('counts from receipt where whoever was asked turns out to be known', () => {
    assert.equal(startOf(accepted(knowing(accepted(asked(asking())).record)).record), '2026-11-16');
  });

  const days: readonly (readonly [what: string, outcome: () => ReturnType<typeof asked>, code: string])[] = [
    ['proof asked for before the request came', () => asked(asking(), '2026-11-15'), 'wrong-answer'],
    ['proof asked for on the day it came', () => asked(asking(), '2026-11-16'), 'accepted'],
    ['proof asked for tomorrow', () => asked(asking(), '2026-11-24'), 'wrong-answer'],
    ['proof asked for today', () => asked(asking(), '2026-11-23'), 'accepted'],
  ];
  for (const [what, outcome, code] of days)
    it(`is ${code} for ${what}`, () => assert.equal(refusedAs(outcome()), code));

  const seenDays: readonly (readonly [day: string, code: string])[] = [
    ['2026-11-16', 'wrong-answer'],
    ['2026-11-17', 'accepted'],
    ['2026-11-23', 'accepted'],
    ['2026-11-24', 'wrong-answer'],
  ];
  for (const [on, code] of seenDays)
    it(`is ${code} for proof asked for on 17 November and seen on ${on}`, () =>
      assert.equal(refusedAs(seeing(accepted(asked(asking())).record, { on })), code));

  it('is open again when proof is asked for again', () => {
    const seen = accepted(seeing(accepted(asked(asking())).record)).record;
    const again = accepted(asked(seen, '2026-11-23')).record;
    assert.ok(!isIdentitySettled(again));
    assert.deepEqual([again.identity?.known, again.identity?.seen], [null, null]);
    assert.equal(startOf(again), undefined);
    assert.equal(refusedAs(seeing(again, { on: '2026-11-20' })), 'wrong-answer');
    assert.equal(startOf(accepted(seeing(again, { on: '2026-11-23' })).record), '2026-11-23');
    assert.equal(again.history.at(-1)?.changes[0]?.old, 'Passport, seen by Dev Patel on 20 November 2026');
  });

  it('leads back to open, so that a checked answer is looked at again', () => {
    const ready = { ...accepted(seeing(asking())).record, stage: 'ready' as const };
    assert.equal(accepted(asked(ready)).record.stage, 'open');
  });

  it('is asked for no complaint and no question', () => {
    assert.equal(refusedAs(asked(asking({ matter: 'complaint' }))), 'not-now');
    assert.equal(refusedAs(knowing(asking({ matter: 'question' }))), 'not-now');
  });
});

describe('before proof is asked for', () => {
  it('says nothing in the first days', () => assert.deepEqual(beforeAsking(asking(), '2026-11-23'), []));

  it('warns later that the month may be running, and by when to answer then', () => {
    const [words = ''] = beforeAsking(asking(), '2026-11-24');
    assert.match(words, /came 8 days ago, on 16 November 2026/);
    assert.match(words, /the month may be running already/);
    assert.match(words, /plan to answer by Wednesday 16 December 2026/);
  });

  it('says that it gives no more time once the last day is over', () => {
    const [words = ''] = beforeAsking(asking(), '2026-12-17');
    assert.equal(words, 'The last day was Wednesday 16 December 2026. You may still ask, but it gives no more time.');
  });

  it('counts the safe day from receipt also where proof is awaited already', () => {
    const [words = ''] = beforeAsking(accepted(asked(asking())).record, '2026-11-24');
    assert.match(words, /plan to answer by Wednesday 16 December 2026/);
  });

  it('says what it sets aside', () => {
    const known = accepted(knowing(asking())).record;
    assert.deepEqual(beforeAsking(known, '2026-11-17'), [
      'Asking sets aside what was recorded: Known to us: I have taught her son for two years.',
    ]);
  });
});
