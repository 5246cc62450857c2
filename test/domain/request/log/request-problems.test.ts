import assert from 'node:assert/strict';
import type { School } from '../../../../src/domain/organisation/organisation.ts';
import type { RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import { requestProblems } from '../../../../src/domain/request/log/request-problems.ts';
import { now } from '../../../support/cast.ts';
import { khanAsks } from '../../../support/sample-request.ts';

const without = (field: keyof RequestForm) => {
  const { [field]: _, ...rest } = khanAsks;
  return rest;
};
const schools = [
  { id: 'hillcrest', type: 'maintained' },
  { id: 'ashdown', type: 'academy' },
  { id: 'dale', type: 'special-not-maintained' },
  { id: 'bridge', type: 'pupil-referral-unit' },
] as unknown as readonly School[];
const fieldsOf = (form: Partial<RequestForm>, at = now): string[] =>
  requestProblems(form, { now: at, schools }).map(({ field }) => field);

describe('what is wrong across the answers of a request', () => {
  const rows: [why: string, form: Partial<RequestForm>, fields: string[]][] = [
    ['nothing', khanAsks, []],
    ['today', { ...khanAsks, receivedOn: '2026-11-18' }, []],
    ['a day to come', { ...khanAsks, receivedOn: '2026-11-19' }, ['receivedOn']],
    ['the first day that counts', { ...khanAsks, receivedOn: '2018-01-01' }, []],
    ['a slip of the year', { ...khanAsks, receivedOn: '2017-12-31' }, ['receivedOn']],
    ['born in the future', { ...khanAsks, bornOn: '2027-01-01' as never }, ['bornOn']],
    ['born too long ago', { ...khanAsks, bornOn: '1925-11-18' as never }, ['bornOn']],
    ['a hundred years old', { ...khanAsks, bornOn: '1926-11-18' as never }, []],
    ['a parent who names no child', without('subject'), ['subject']],
    ['a solicitor who names no client', { ...without('subject'), capacity: 'representative' }, ['subject']],
    ['a pupil’s own', { ...without('subject'), capacity: 'pupil' }, []],
    ['a parent who asks how long files are kept', { ...without('subject'), matter: 'question' }, []],
    ['a parent who complains', { ...without('subject'), matter: 'complaint' }, []],
    [
      'a parent whose words ask nothing about anybody, before it is said what it is',
      { capacity: 'parent-not-sure', wants: 'An FOI about spending' as never },
      [],
    ],
    ['the educational record at a maintained school', { ...khanAsks, matter: 'educational-record' }, []],
    ['the same at a special school', { ...khanAsks, matter: 'educational-record', school: 'dale' }, []],
    ['the same at a pupil referral unit', { ...khanAsks, matter: 'educational-record', school: 'bridge' }, []],
    ['the same at an academy', { ...khanAsks, matter: 'educational-record', school: 'ashdown' }, ['matter']],
    ['an access request at an academy', { ...khanAsks, school: 'ashdown' }, []],
    ['a body that names the day on which it came', { ...khanAsks, neededBy: '2026-11-16' }, []],
    ['a body that names a day before it came', { ...khanAsks, neededBy: '2026-11-15' }, ['neededBy']],
    ['a parent, before anything else is said', { capacity: 'parent-not-sure' }, ['subject']],
  ];
  for (const [why, form, fields] of rows) {
    it(why, () => assert.deepEqual(fieldsOf(form), fields));
  }

  it('counts days as London does: after midnight there, it is tomorrow', () => {
    assert.deepEqual(fieldsOf({ receivedOn: '2026-07-02' }, new Date('2026-07-01T22:30:00Z')), ['receivedOn']);
    assert.deepEqual(fieldsOf({ receivedOn: '2026-07-02' }, new Date('2026-07-01T23:30:00Z')), []);
  });
});
