import assert from 'node:assert/strict';
import { deliverAnswer, deliveryForm } from '../../../../src/domain/request/answer/deliver-answer.ts';
import { refusalForm, refuseRequest } from '../../../../src/domain/request/answer/refuse-request.ts';
import { correctRequest } from '../../../../src/domain/request/log/correct-request.ts';
import { nextStep } from '../../../../src/domain/request/next-step.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { healthMissing, isCurrentOn } from '../../../../src/domain/request/work/health-data.ts';
import { healthListForm, listHealth } from '../../../../src/domain/request/work/list-health.ts';
import { recordSearch } from '../../../../src/domain/request/work/record-search.ts';
import { healthForm, settleHealth } from '../../../../src/domain/request/work/settle-health.ts';
import { handOverAfterAll, handOverForm } from '../../../../src/domain/request/work/withhold.ts';
import { brookvale } from '../../../support/cast.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';
import { advice, checked, decided, mayAsk, prepared, search, withheldFrom } from '../support.ts';

const today = '2026-11-20';
const missing = (request: DataRequest, on = today) => healthMissing(request, on)?.words ?? 'nothing';

const found = (holdsHealth: 'yes' | 'no' | 'not-known', over: Partial<DataRequest> = {}) =>
  accepted(recordSearch({ ...decided(sampleRequest({ ...mayAsk, ...over })), search: { ...search, holdsHealth } }))
    .record;

const listed = (before = found('yes'), over: object = {}) =>
  accepted(
    listHealth({
      ...decided(before, { on: '2026-11-20' }),
      listed: healthListForm.parse({ holds: 'yes', what: 'CAMHS letter of 3 March.', ...over }),
    }),
  ).record;

const settling = (over: object) => healthForm.parse({ pieceId: 'health.1', ...over });
const settled = (over: object, before = listed()) =>
  accepted(settleHealth({ ...decided(before), settling: settling(over) })).record;

const seen = { way: 'known', how: 'seen', reason: 'He brought it in.' };
const opinion = (over: object = {}) => ({
  ...{ way: 'opinion', of: 'Dr Lowe', profession: 'Paediatrician', on: '2026-11-18' },
  ...{ conclusion: 'no-harm', words: 'No harm in it.' },
  ...over,
});
const whole = { extent: 'whole' } as const;

describe('whether what was found holds health data', () => {
  it('is asked of each search: nobody was asked and nobody knows are no answer', () => {
    assert.match(missing(found('not-known')), /not settled whether.+CAMHS letters, paediatric or SEMH reports/);
    const { holdsHealth: _, ...old } = found('no').searches[0] ?? assert.fail();
    assert.match(missing({ ...found('no'), searches: [old] }), /Look, and record yes or no/);
    assert.equal(missing(found('no')), 'nothing');
  });

  it('is settled for what was searched before anybody was asked', () => {
    const old = found('not-known');
    const no = accepted(listHealth({ ...decided(old), listed: healthListForm.parse({ holds: 'no' }) })).record;
    assert.equal(missing(no), 'nothing');
    const still = accepted(
      listHealth({ ...decided(old), listed: healthListForm.parse({ holds: 'not-known' }) }),
    ).record;
    assert.match(missing(still), /not settled whether/);
  });

  it('asks for each piece, and anew after a search that found more', () => {
    assert.match(missing(found('yes')), /List each piece/);
    const more = recordSearch({
      ...decided(settled(seen), { on: '2026-11-21' }),
      search: { ...search, holdsHealth: 'yes' },
    });
    assert.match(missing(accepted(more).record), /List each piece/);
    const outcome = listHealth({ ...decided(found('yes')), listed: healthListForm.parse({ holds: 'yes' }) });
    assert.equal(refusedAs(outcome), 'wrong-answer');
  });

  it('cannot become “no” while a piece is on record; a piece that is none is taken off with its reason', () => {
    const no = { ...decided(listed()), listed: healthListForm.parse({ holds: 'no' }) };
    assert.equal(refusedAs(listHealth(no)), 'wrong-answer');
    const struck = settled({ way: 'no-health', reason: 'It is a swimming register.' });
    assert.equal(missing(struck), 'nothing');
    assert.equal(refusedAs(listHealth({ ...no, before: struck })), 'accepted');
  });

  it('is asked where data is handed over, and nowhere else', () => {
    const of = (matter: typeof khanAsks.matter) => missing(found('not-known', { asked: { ...khanAsks, matter } }));
    for (const matter of ['access', 'educational-record', 'portability'] as const)
      assert.notEqual(of(matter), 'nothing');
    for (const matter of ['rectification', 'erasure', 'objection'] as const) assert.equal(of(matter), 'nothing');
  });
});

describe('a piece of health data', () => {
  const rows: readonly (readonly [string, DataRequest, RegExp])[] = [
    ['has no answer yet', listed(), /no answer yet/],
    ['the person has seen', settled(seen), /^nothing$/],
    ['the person knows', settled({ ...seen, how: 'knows' }), /^nothing$/],
    ['the person gave', settled({ ...seen, how: 'gave' }), /^nothing$/],
    [
      'a professional was asked about',
      settled({ way: 'ask', of: 'Dr Lowe', askedOn: today }),
      /was asked on 20 November/,
    ],
    ['a professional sees no harm in', settled(opinion()), /^nothing$/],
    ['a professional sees harm in', settled(opinion({ conclusion: 'harm' })), /Hold it back in full/],
    [
      'a professional sees harm in, also where it has been seen',
      settled(opinion({ conclusion: 'harm' }), settled(seen)),
      /Hold it back in full/,
    ],
    [
      'is held back in full as privileged, which needs no opinion',
      settled(
        { way: 'held', lineId: 'withheld.1' },
        withheldFrom(listed(), today, { ...whole, exemption: 'legal-privilege' }),
      ),
      /^nothing$/,
    ],
    [
      'is held back in full for harm without an opinion',
      settled(
        { way: 'held', lineId: 'withheld.1' },
        withheldFrom(listed(), today, { ...whole, exemption: 'serious-harm-health' }),
      ),
      /needs a health professional’s opinion/,
    ],
    [
      'is held back in full for harm against the opinion',
      settled(
        opinion(),
        settled(
          { way: 'held', lineId: 'withheld.1' },
          withheldFrom(listed(), today, { ...whole, exemption: 'serious-harm' }),
        ),
      ),
      /needs a health professional’s opinion/,
    ],
    [
      'is held back in full for harm with the opinion that there is',
      settled(
        opinion({ conclusion: 'harm' }),
        settled(
          { way: 'held', lineId: 'withheld.1' },
          withheldFrom(listed(), today, { ...whole, exemption: 'serious-harm-health' }),
        ),
      ),
      /^nothing$/,
    ],
  ];
  for (const [name, request, expected] of rows) {
    it(`that ${name} is ${expected.source === '^nothing$' ? 'settled' : 'in the way'}`, () => {
      assert.match(missing(request), expected);
    });
  }

  it('is not held back by a line that holds back a part, nor by one that was lifted', () => {
    const part = withheldFrom(listed(), today, { exemption: 'legal-privilege' });
    const held = { ...decided(part), settling: settling({ way: 'held', lineId: 'withheld.1' }) };
    assert.equal(refusedAs(settleHealth(held)), 'wrong-answer');
    const other = { ...listed(), health: listed().health.map((each) => ({ ...each, heldBy: 'withheld.1' })) };
    assert.match(missing({ ...other, withheld: part.withheld }), /no answer yet/);
    const full = settled(
      { way: 'held', lineId: 'withheld.1' },
      withheldFrom(listed(), today, { ...whole, exemption: 'reference' }),
    );
    const lift = handOverForm.parse({ withheldId: 'withheld.1', reason: 'It may go.' });
    assert.match(missing(accepted(handOverAfterAll({ ...decided(full), ...lift })).record), /no answer yet/);
  });

  it('that is held back as harmful health data is on record as a piece', () => {
    const line = withheldFrom(found('no'), today, { exemption: 'serious-harm-health' });
    assert.match(missing(line), /needs a health professional’s opinion/);
    assert.equal(healthMissing(line, today)?.event, 'health-listed');
  });

  it('is settled anew where the request turns out to be about another child', () => {
    const corrected = correctRequest({
      ...decided(settled(seen)),
      corrected: { ...khanAsks, subject: 'Leila Khan' } as typeof khanAsks,
      similar: [],
    });
    assert.match(missing(accepted(corrected).record), /no answer yet/);
  });
});

describe('a health professional’s opinion', () => {
  it('counts in the six months that end with the day on which it is relied on', () => {
    for (const [on, day, counts] of [
      ['2026-05-21', '2026-11-20', true],
      ['2026-05-20', '2026-11-20', false],
      ['2026-11-20', '2026-11-20', true],
      ['2026-11-21', '2026-11-20', false],
      ['2026-03-01', '2026-08-31', true],
      ['2026-02-28', '2026-08-31', false],
      ['2028-02-29', '2028-08-28', true],
      ['2028-02-29', '2028-08-29', false],
    ] as const) {
      assert.equal(isCurrentOn({ on }, day), counts, `${on} on ${day}`);
    }
  });

  it('is not recorded when it is too old already, nor from the future; it may be older than the request', () => {
    const outcome = (on: string) =>
      refusedAs(settleHealth({ ...decided(listed()), settling: settling(opinion({ on })) }));
    assert.equal(outcome('2026-05-20'), 'wrong-answer');
    assert.equal(outcome('2026-11-21'), 'wrong-answer');
    assert.equal(outcome('2026-06-01'), 'accepted');
  });

  it('is looked at again on the day the answer goes out', () => {
    const ready = checked(prepared(settled(opinion({ on: '2026-05-24' }))));
    const deliver = (on: string) =>
      deliverAnswer({
        ...decided(ready, { on: '2026-11-25' }),
        delivered: deliveryForm.parse({ how: 'handed-over', on, proof: 'Sam went through it with her.' }),
      });
    assert.equal(refusedAs(deliver('2026-11-23')), 'accepted');
    const late = deliver('2026-11-24');
    assert.equal(refusedAs(late), 'not-now');
    assert.match(late.ok ? '' : late.words, /opinion of 24 May 2026 does not count.+Ask again/);
  });

  it('that grew too old while the answer waited is what comes next', () => {
    const ready = checked(prepared(settled(opinion({ on: '2026-05-24' }))));
    const next = (on: string) => nextStep(ready, { organisation: brookvale, now: new Date(`${on}T10:00:00Z`) });
    assert.equal(next('2026-11-23')?.event, 'delivered');
    assert.deepEqual([next('2026-11-24')?.event, next('2026-11-24')?.part], ['health-settled', 'health.1']);
  });

  it('is asked before an answer that was ready when the question came: nothing goes out unasked', () => {
    const ready = checked();
    const [old] = ready.searches;
    assert.ok(old);
    const { holdsHealth: _, ...unasked } = old;
    const delivered = deliveryForm.parse({ how: 'handed-over', on: '2026-11-23', proof: 'Sam went through it.' });
    const outcome = deliverAnswer({ ...decided({ ...ready, searches: [unasked] }, { on: '2026-11-23' }), delivered });
    assert.equal(refusedAs(outcome), 'not-now');
  });

  it('is needed where all of it is refused as harmful health data', () => {
    const all = withheldFrom(listed(), today, { ...whole, exemption: 'serious-harm-health' });
    const refuse = (before: DataRequest) =>
      refuseRequest({
        ...decided(before),
        refusing: refusalForm.parse({ ground: 'exempt', reasons: 'The law lets us.', toldOn: today }),
      });
    assert.equal(
      refusedAs(refuse({ ...all, advice: { ...advice(), recordedAt: new Date(`${today}T12:00:00Z`) } as never })),
      'wrong-answer',
    );
  });
});
