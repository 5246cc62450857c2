import assert from 'node:assert/strict';
import type { RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import { isSameName, isSamePerson, mayBeOneName } from '../../../../src/domain/request/log/same-person.ts';
import { similarTo } from '../../../../src/domain/request/log/similar-requests.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';

const earlier = (reference: string, asked: Record<string, unknown>, over: Partial<DataRequest> = {}): DataRequest =>
  sampleRequest({ reference, asked: { ...khanAsks, receivedOn: '2026-09-01', ...asked } as RequestForm, ...over });
const form = khanAsks;

describe('requests that may belong together', () => {
  const rows: [why: string, before: DataRequest, found: boolean][] = [
    ['the same child', earlier('AR-2026-0009', { requester: 'Bilal Khan' }), true],
    ['the same child, written otherwise', earlier('AR-2026-0009', { requester: 'B', subject: 'ADAM  khán' }), true],
    [
      'the same requester about another child',
      earlier('AR-2026-0009', { subject: 'Leila Khan', bornOn: '2015-01-01' }),
      true,
    ],
    [
      'the same requester under a title',
      earlier('AR-2026-0009', { requester: 'Mrs Amina Khan', subject: 'Leila' }),
      true,
    ],
    [
      'a namesake with another day of birth',
      earlier('AR-2026-0009', { requester: 'Someone', bornOn: '2011-02-03' }),
      false,
    ],
    ['nobody alike', earlier('AR-2026-0009', { requester: 'Jo Bell', subject: 'Sam Bell' }), false],
    [
      'more than twelve months ago and over',
      earlier('AR-2025-0009', { receivedOn: '2025-11-15' }, { stage: 'answered' }),
      false,
    ],
    [
      'twelve months ago to the day and over',
      earlier('AR-2025-0009', { receivedOn: '2025-11-16' }, { stage: 'answered' }),
      true,
    ],
    ['long ago, and open still', earlier('AR-2025-0009', { receivedOn: '2025-01-01' }), true],
    ['taken back', earlier('AR-2026-0009', {}, { stage: 'withdrawn' }), false],
  ];
  for (const [why, before, found] of rows) {
    it(`${found ? 'finds' : 'leaves out'}: ${why}`, () =>
      assert.deepEqual(similarTo(form, [before]), found ? [before.reference] : []));
  }

  it('offers the newest first, and ten at most', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      earlier(`AR-2026-${String(at + 1).padStart(4, '0')}`, {
        receivedOn: `2026-09-${String(at + 1).padStart(2, '0')}`,
      }),
    );
    const found = similarTo(form, many);
    assert.equal(found.length, 10);
    assert.deepEqual(found.slice(0, 2), ['AR-2026-0012', 'AR-2026-0011']);
  });

  it('takes the requester for the person it is about where nobody else is named', () => {
    const own = { requester: 'Adam Khan', bornOn: '2018-05-14' } as RequestForm;
    assert.ok(isSamePerson(own, khanAsks));
  });

  it('does not take two names that are no letters for one', () => {
    assert.ok(!mayBeOneName('?', '-'));
    assert.ok(!mayBeOneName('Mrs', 'Mr'));
  });

  it('knows a name in another spelling, and that Mr and Mrs Khan are two people', () => {
    assert.ok(isSameName('amina  KHÁN', 'Amina Khan'));
    assert.ok(!isSameName('Mr Khan', 'Mrs Khan'));
    assert.ok(mayBeOneName('Mr Khan', 'Mrs Khan'));
    assert.ok(!isSamePerson({ requester: 'Mr Khan' as never }, { requester: 'Mrs Khan' as never }));
    assert.ok(isSamePerson({ requester: 'Ms Khan' as never }, { requester: 'Khan' as never }));
  });

  it('knows a name also with the last name first', () => {
    assert.ok(isSamePerson({ ...khanAsks, subject: 'Khan, Adam' as never }, khanAsks));
  });
});
