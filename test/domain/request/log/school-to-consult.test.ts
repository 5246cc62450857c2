import assert from 'node:assert/strict';
import type { Organisation } from '../../../../src/domain/organisation/organisation.ts';
import { missingBefore } from '../../../../src/domain/request/in-the-way.ts';
import { correctRequest } from '../../../../src/domain/request/log/correct-request.ts';
import type { RequestForm } from '../../../../src/domain/request/log/request-form.ts';
import { schoolToConsult } from '../../../../src/domain/request/log/school-to-consult.ts';
import { nextStep } from '../../../../src/domain/request/next-step.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import type { RequestTask } from '../../../../src/domain/request/work/request-tasks.ts';
import { settleRequestTask } from '../../../../src/domain/request/work/settle-request-task.ts';
import { brookvale, kestrel, larkfield, now } from '../../../support/cast.ts';
import { accepted, asDev, refusedAs } from '../../../support/run-breach.ts';
import { khanAsks, sampleRequest } from '../../../support/sample-request.ts';
import { decided, mayAsk, search } from '../support.ts';

type Over = { readonly [Field in keyof RequestForm]?: unknown };

const withoutSchool: Over = { school: undefined };
const askedWith = (over: Over): RequestForm => ({ ...khanAsks, ...over }) as RequestForm;
const tasksOf = (over: Over, organisation: Organisation = brookvale): string[] =>
  schoolToConsult(askedWith(over), [], { organisation, now }).map(({ id }) => id);

const unknown = 'consult-school';
const none: Over = { ...withoutSchool, subject: undefined, bornOn: undefined };

/** SEIPS 5.1: the partnership answers after consulting the school where the pupil is on roll. */
const table: [why: string, over: Over, organisation: Organisation, tasks: string[]][] = [
  ['the school is named', {}, brookvale, ['consult-school.hillcrest']],
  ['a parent asks, and it is not', withoutSchool, brookvale, [unknown]],
  [
    'whether they have responsibility is not sure',
    { ...withoutSchool, capacity: 'parent-not-sure' },
    brookvale,
    [unknown],
  ],
  ['the pupil asks', { ...none, capacity: 'pupil' }, brookvale, [unknown]],
  ['somebody asks for a pupil', { ...none, capacity: 'representative' }, brookvale, [unknown]],
  ['somebody else asks about a person', { ...withoutSchool, capacity: 'other' }, brookvale, [unknown]],
  ['somebody else asks about themselves', { ...none, capacity: 'other' }, brookvale, []],
  ['a member of staff asks', { ...none, capacity: 'staff' }, brookvale, []],
  ['they are long past school', { ...withoutSchool, bornOn: '1998-11-16' }, brookvale, []],
  ['they are eighteen, and may be in a sixth form', { ...withoutSchool, bornOn: '2007-11-17' }, brookvale, [unknown]],
  ['they are nineteen on the day', { ...withoutSchool, bornOn: '2007-11-16' }, brookvale, []],
  ['a right that is no copy', { ...withoutSchool, matter: 'erasure' }, brookvale, [unknown]],
  ['a complaint', { ...withoutSchool, matter: 'complaint' }, brookvale, []],
  ['freedom of information', { ...withoutSchool, matter: 'freedom-of-information' }, brookvale, []],
  ['a trust has no such clause', withoutSchool, kestrel, []],
  ['nor has a school of its own', withoutSchool, larkfield, []],
];

const standing = (over: Partial<DataRequest> = {}): DataRequest => {
  const asked = askedWith(withoutSchool);
  const tasks = schoolToConsult(asked, [], { organisation: brookvale, now });
  return sampleRequest({ ...mayAsk, asked, tasks, searches: [{ ...search, by: asDev, recordedAt: now }], ...over });
};
const settling = (before: DataRequest, settled: Parameters<typeof settleRequestTask>[0]['settled'], taskId = unknown) =>
  settleRequestTask({ ...decided(before), taskId, settled });
const idsOf = ({ tasks }: { tasks: readonly RequestTask[] }) =>
  tasks.filter(({ done, notDone }) => !done && !notDone).map(({ id }) => id);
const missing = (before: DataRequest) =>
  missingBefore('prepared', { before, by: asDev, marked: [], now, organisation: brookvale }).join(' ');

describe('the school to consult before an answer', () => {
  for (const [why, over, organisation, tasks] of table) {
    it(`is ${tasks.join() || 'nobody’s task'}: ${why}`, () => assert.deepEqual(tasksOf(over, organisation), tasks));
  }

  it('is found out before anything else is done, and before an answer is put together', () => {
    const next = nextStep(standing(), { organisation: brookvale, now });
    assert.deepEqual([next?.event, next?.part], ['request-task-settled', unknown]);
    assert.match(next?.words ?? '', /^Find out the school where the pupil is on roll, then consult it/);
    assert.match(missing(standing()), /not on record where the pupil is on roll/);
  });

  it('is consulted once it is found, which corrects the request and keeps the old entry', () => {
    const { record } = accepted(settling(standing(), { outcome: 'found', school: 'hillcrest' }));
    assert.equal(record.asked.school, 'hillcrest');
    assert.deepEqual(idsOf(record), ['consult-school.hillcrest']);
    assert.match(missing(record), /The on-roll school has not been consulted/);
    const line = record.history.at(-1);
    assert.equal(line?.what, 'request-corrected');
    assert.deepEqual(line?.changes, [{ field: 'School where the pupil is on roll', old: '', new: 'Hillcrest School' }]);
    assert.deepEqual(record.standing, standing().standing);
  });

  it('is consulted as well where the request is corrected by the school', () => {
    const corrected = askedWith({ school: 'ashdown' });
    const { record } = accepted(correctRequest({ ...decided(standing()), corrected, similar: [] }));
    assert.deepEqual(idsOf(record), ['consult-school.ashdown']);
  });

  it('is to be found out again where it was named by mistake', () => {
    const named = accepted(settling(standing(), { outcome: 'found', school: 'hillcrest' })).record;
    const corrected = askedWith(withoutSchool);
    const { record } = accepted(correctRequest({ ...decided(named), corrected, similar: [] }));
    assert.deepEqual(idsOf(record), [unknown]);
  });

  it('is not waited for once it is said why none can be asked, and that is asked once', () => {
    const why = { outcome: 'not-done', reason: 'He is taught at home.' } as never;
    const { record } = accepted(settling(standing(), why));
    assert.equal(missing(record), '');
    const corrected = askedWith({ ...withoutSchool, how: 'e-mail' });
    assert.deepEqual(idsOf(accepted(correctRequest({ ...decided(record), corrected, similar: [] })).record), []);
    const later = askedWith({ school: 'ashdown' });
    const found = accepted(correctRequest({ ...decided(record), corrected: later, similar: [] })).record;
    assert.deepEqual(idsOf(found), ['consult-school.ashdown']);
  });

  it('may be one that is on nobody’s list, with what it said', () => {
    const said = { outcome: 'done', on: '2026-11-18', words: 'Their old school knows of no risk.' } as never;
    assert.equal(missing(accepted(settling(standing(), said)).record), '');
  });

  it('is one of the organisation’s schools, and named only where none is', () => {
    assert.equal(refusedAs(settling(standing(), { outcome: 'found', school: 'elsewhere' })), 'no-task');
    const known = accepted(settling(standing(), { outcome: 'found', school: 'hillcrest' })).record;
    assert.equal(
      refusedAs(settling(known, { outcome: 'found', school: 'ashdown' }, 'consult-school.hillcrest')),
      'no-task',
    );
  });
});
