import assert from 'node:assert/strict';
import type { Day } from '../../../../src/domain/deadlines/day-words.ts';
import { rights } from '../../../../src/domain/deadlines/request-deadlines.ts';
import { refusalGrounds } from '../../../../src/domain/request/answer/answer.ts';
import { type RefusalForm, refusalForm, refuseRequest } from '../../../../src/domain/request/answer/refuse-request.ts';
import { workToOn } from '../../../../src/domain/request/dates/dates-of.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { brookvale } from '../../../support/cast.ts';
import { accepted, asMaya } from '../../../support/run-breach.ts';
import { refusedWords } from '../dates/support.ts';
import { askedFor, changesOf, decidedOn } from '../rights/support.ts';

const reasons = 'It repeats what we answered in February.';
const refusing = (before: DataRequest, over: Partial<RefusalForm> & { on?: Day } = {}) => {
  const { on = '2026-03-20', ...answers } = over;
  const given = refusalForm.parse({ ground: 'excessive', reasons, toldOn: on, ...answers });
  return refuseRequest({ ...decidedOn(on, before), refusing: given });
};

const standing = { judgement: 'may-not', reason: 'An uncle without authority.', authority: null } as unknown;
const held = { id: 'withheld.1', at: new Date('2026-03-04T10:00:00Z'), liftedAt: null };
const advice = { advises: 'hold-all', words: 'Hold it back.', recordedAt: new Date('2026-03-05T10:00:00Z') };

describe('a refusal', () => {
  it('ends the request, with its ground, its reasons and the day of telling on record', () => {
    const { record, notices } = accepted(refusing(askedFor('access')));
    assert.equal(record.stage, 'refused');
    assert.equal(record.refusal?.toldOn, '2026-03-20');
    assert.equal(workToOn(record, brookvale), undefined);
    assert.deepEqual(changesOf(record), {
      Status: 'Refused',
      Ground: 'It is clearly excessive, such as one that repeats an earlier one too soon',
      Reasons: reasons,
      'Told on': '20 March 2026',
    });
    assert.deepEqual(notices.map(({ kind }) => kind).sort(), ['note', 'request-ended']);
  });

  it('is not told to whoever logged the request where they refuse it themselves', () => {
    const { notices } = accepted(
      refuseRequest({
        ...decidedOn('2026-03-20', askedFor('access')),
        by: asMaya,
        refusing: refusalForm.parse({ ground: 'excessive', reasons, toldOn: '2026-03-20' }),
      }),
    );
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['note'],
    );
  });

  it('has one of the law’s grounds: rude words are none', () => {
    assert.deepEqual([...refusalGrounds], ['unfounded', 'excessive', 'may-not-ask', 'exempt', 'right-does-not-apply']);
    assert.ok(!refusalForm.safeParse({ ground: 'rude', reasons, toldOn: '2026-03-20' }).success);
    assert.ok(!refusalForm.safeParse({ ground: 'excessive', reasons: ' ', toldOn: '2026-03-20' }).success);
  });

  it('on the ground that they may not ask needs that judgement first', () => {
    assert.match(refusedWords(refusing(askedFor('access'), { ground: 'may-not-ask' })), /Record that judgement/);
    const judged = askedFor('access', { standing } as Partial<DataRequest>);
    assert.equal(accepted(refusing(judged, { ground: 'may-not-ask' })).record.stage, 'refused');
  });

  it('that withholds everything says first what is held back, and why', () => {
    assert.match(refusedWords(refusing(askedFor('access'), { ground: 'exempt' })), /Record first what is held back/);
  });

  it('that withholds everything needs the Safeguarding Officer’s advice only where a child is protected', () => {
    const all = (exemption: string, over: object = {}) =>
      askedFor('access', { withheld: [{ ...held, exemption }], ...over } as unknown as Partial<DataRequest>);
    const outcome = (before: DataRequest) => refusing(before, { ground: 'exempt' });
    assert.match(refusedWords(outcome(all('child-abuse-data'))), /Take the advice/);
    assert.equal(accepted(outcome(all('child-abuse-data', { advice }))).record.stage, 'refused');
    assert.equal(accepted(outcome(all('legal-privilege'))).record.stage, 'refused');
  });

  it('because a right does not apply is for the rights that have conditions', () => {
    for (const matter of rights.filter((each) => each !== 'access'))
      accepted(refusing(askedFor(matter), { ground: 'right-does-not-apply' }));
    accepted(refusing(askedFor('educational-record'), { ground: 'right-does-not-apply' }));
    assert.match(
      refusedWords(refusing(askedFor('access'), { ground: 'right-does-not-apply' })),
      /Everybody may ask for a copy of their own data/,
    );
  });

  it('as unfounded or excessive is not for the educational record, whose law knows no such ground', () => {
    for (const ground of ['unfounded', 'excessive'] as const) {
      assert.match(refusedWords(refusing(askedFor('educational-record'), { ground })), /knows no such ground/);
      for (const matter of rights) accepted(refusing(askedFor(matter), { ground }));
    }
  });

  it('that is told late is recorded as late: the month runs from the request', () => {
    const { record } = accepted(refusing(askedFor('access'), { on: '2026-04-07' }));
    assert.equal(
      changesOf(record)['Told on'],
      '7 April 2026, 5 days late: they had to be told by Thursday 2 April 2026.',
    );
    assert.equal(
      changesOf(accepted(refusing(askedFor('access'), { on: '2026-04-02' })).record)['Told on'],
      '2 April 2026',
    );
  });

  it('is neither told in the future nor before the request came', () => {
    assert.match(refusedWords(refusing(askedFor('access'), { toldOn: '2026-03-21' })), /in the future/);
    assert.match(refusedWords(refusing(askedFor('access'), { toldOn: '2026-03-01' })), /came on 2 March 2026/);
  });

  it('is given once, and not of what is no request for data', () => {
    const { record } = accepted(refusing(askedFor('access')));
    assert.match(refusedWords(refusing(record)), /has been refused/);
    assert.match(refusedWords(refusing(askedFor('complaint'))), /not asked for here/);
  });
});
