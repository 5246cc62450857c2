import assert from 'node:assert/strict';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { newTask, type Task } from '../../../src/domain/breach/tasks/tasks.ts';
import { digestFor } from '../../../src/domain/reminders/digest.ts';
import { digestDue, digestHearers, nextDigestAt } from '../../../src/domain/reminders/digest-times.ts';
import { brookvale, colleague, maya } from '../../support/cast.ts';
import { acknowledged, reported } from './support.ts';

const at = '2026-11-17T09:00Z';
const task = (set: Partial<Task> = {}): Task => ({
  ...newTask({ id: 'tell-chair', kind: 'tell-chair', basis: ['policy'], createdAt: new Date(at) }),
  ...set,
});
const dev = colleague('Dev Patel').id;
const settled = (tasks: Task[]): Breach =>
  reported(at, {
    ...acknowledged(at),
    assessments: [{} as Breach['assessments'][number]],
    tasks,
  });

describe('the digest', () => {
  const days: [string, string, string][] = [
    ['on the same morning', '2026-11-18T08:29Z', '2026-11-18T08:30Z'],
    ['the next morning once it has been written', '2026-11-18T08:30Z', '2026-11-19T08:30Z'],
    ['on Monday after a Friday', '2026-11-20T12:00Z', '2026-11-23T08:30Z'],
    ['at half past eight by the clocks of London in summer', '2026-07-01T12:00Z', '2026-07-02T07:30Z'],
    ['on the day after Christmas and the bank holidays', '2026-12-24T12:00Z', '2026-12-29T08:30Z'],
  ];
  for (const [words, after, next] of days) {
    it(`of an open task is written ${words}`, () =>
      assert.deepEqual(nextDigestAt(settled([task()]), brookvale, new Date(after)), new Date(next)));
  }

  it('is written on a Sunday where less than 24 hours are left', () => {
    const friday = reported('2026-11-20T09:00Z', acknowledged(at));
    assert.deepEqual(nextDigestAt(friday, brookvale, new Date('2026-11-21T12:00Z')), new Date('2026-11-23T08:30Z'));
    const thursday = reported('2026-11-19T20:00Z', acknowledged(at));
    assert.deepEqual(nextDigestAt(thursday, brookvale, new Date('2026-11-21T12:00Z')), new Date('2026-11-22T08:30Z'));
  });

  it('is for whoever owns a task, or runs the clock while it runs; what nobody owns is the DPO’s', () => {
    const owned = task({ id: 'action.1', kind: 'action', owner: { id: maya.id, name: maya.name } as Task['owner'] });
    assert.deepEqual(digestHearers(settled([owned]), brookvale, '2026-11-18'), [maya.id]);
    assert.deepEqual(digestHearers(settled([task()]), brookvale, '2026-11-18'), [dev]);
    assert.deepEqual(digestHearers(reported(at), brookvale, '2026-11-18'), [dev]);
    assert.deepEqual(digestHearers(settled([task({ droppedAt: new Date(at) })]), brookvale, '2026-11-18'), []);
    assert.equal(nextDigestAt(settled([]), brookvale, new Date(at)), undefined);
  });

  it('is for whoever covers while the owner is away', () => {
    const away = { from: '2026-11-18', until: '2026-11-18', cover: colleague('Sam Whitlock').id };
    const people = brookvale.people.map((each) => (each.id === dev ? { ...each, away: [away] } : each));
    assert.deepEqual(digestHearers(reported(at), { ...brookvale, people }, '2026-11-18'), [away.cover]);
    assert.deepEqual(digestHearers(reported(at), { ...brookvale, people }, '2026-11-19'), [dev]);
  });

  it('that was not written in time on its day is left to the next', () => {
    const since = new Date('2026-11-18T08:30Z');
    const due = (now: string) => digestDue(settled([task()]), brookvale, { since, now: new Date(now) });
    assert.equal(due('2026-11-18T08:29Z'), undefined);
    assert.equal(due('2026-11-18T08:31Z'), '2026-11-18');
    assert.equal(due('2026-11-18T19:00Z'), undefined);
    assert.equal(
      digestDue(settled([task()]), brookvale, {
        since: new Date('2026-11-18T09:00Z'),
        now: new Date('2026-11-18T10:00Z'),
      }),
      undefined,
    );
  });

  it('lists what is most pressing first, without anybody’s words or names', () => {
    const other = { ...reported('2026-11-16T09:00Z', acknowledged(at)), reference: 'BR-2026-0002' };
    const planned = task({ kind: 'action', words: 'Maya Okafor gets a cupboard.' as Task['words'] });
    const cases = [settled([planned]), other];
    const lines = digestFor(cases, [brookvale], { personId: dev, now: new Date('2026-11-18T08:30Z') });
    assert.deepEqual(
      lines.map(({ reference }) => reference),
      ['BR-2026-0002', 'BR-2026-0001'],
    );
    const [first, second] = lines;
    assert.ok(first?.type === 'breach' && second?.type === 'breach');
    assert.equal(first.clock.state, 'running');
    assert.deepEqual(
      second.tasks.map(({ kind }) => kind),
      ['action'],
    );
    assert.doesNotMatch(JSON.stringify(lines), /Maya|cupboard/);
  });
});
