import assert from 'node:assert/strict';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { newTask } from '../../../src/domain/breach/tasks/tasks.ts';
import { toldSoFar } from '../../../src/domain/breach/tell/people-told.ts';
import { recordPeopleTold } from '../../../src/domain/breach/tell/tell-people.ts';
import { now } from '../../support/cast.ts';
import { refusedAs, reported } from '../../support/run-breach.ts';
import { decidingAt, telling, toldOf } from '../../support/telling.ts';

const toTell = (answers: Record<string, unknown> = {}): Breach => ({
  ...reported(answers),
  tasks: [newTask({ id: 'tell-people', kind: 'tell-people', basis: ['law'], createdAt: now })],
});
const done = ({ tasks }: Breach) => tasks[0]?.done;

describe('telling the people affected', () => {
  it('counts how many of how many, by group and way', () => {
    const told = telling(telling(toTell(), { count: 12 }), { group: 'pupils', count: 18, how: 'in-person' });
    assert.deepEqual(toldSoFar(told), {
      told: 30,
      of: 30,
      groups: [
        { group: 'pupils', told: 18 },
        { group: 'parents', told: 12 },
      ],
      ways: ['letter', 'in-person'],
      everyone: true,
    });
  });

  it('does not take everybody as told while it is not known whose data it was', () => {
    const told = (whose: string[]) => toldSoFar(telling(toTell({ whose, people: undefined }), { count: 3 }));
    assert.deepEqual(
      told(['parents', 'not-known']).groups.map(({ group }) => group),
      ['parents'],
    );
    assert.equal(told(['parents', 'not-known']).everyone, false);
    assert.equal(told(['parents']).everyone, true);
  });

  it('leaves the task open until somebody says that everyone has been told', () => {
    assert.equal(done(telling(toTell(), { count: 30 })), null);
    const finished = telling(toTell(), { count: 30, everyone: 'yes' });
    assert.equal(done(finished)?.how, 'letter');
    assert.equal(done(finished)?.evidence, '30 told by letter.');
  });

  it('refuses “everyone” while the numbers speak against it', () => {
    const outcome = recordPeopleTold(decidingAt(toTell()), toldOf({ count: 12, everyone: 'yes' }));
    assert.equal(refusedAs(outcome), 'not-everyone');
    assert.match(outcome.ok ? '' : outcome.words, /12 of 30/);
  });

  it('takes some of every group for everyone where their number is not known', () => {
    const unknown = toTell({ people: undefined, whose: ['pupils', 'staff'] });
    const first = telling(unknown, { group: 'pupils', count: 5 });
    assert.equal(
      refusedAs(recordPeopleTold(decidingAt(first), toldOf({ group: 'pupils', everyone: 'yes' }))),
      'not-everyone',
    );
    assert.ok(done(telling(first, { group: 'staff', count: 1, everyone: 'yes' })));
  });

  it('takes a public notice for everyone (Art. 34(3)(c))', () => {
    assert.equal(done(telling(toTell(), { count: 1, how: 'public-notice', everyone: 'yes' }))?.how, 'other');
  });

  it('cannot have happened in the future', () => {
    const outcome = recordPeopleTold(decidingAt(toTell()), toldOf({ at: new Date(now.getTime() + 60_000) }));
    assert.equal(refusedAs(outcome), 'impossible-times');
  });

  it('is recorded where no task asks for it, too', () => {
    assert.equal(telling(reported(), { count: 30, everyone: 'yes' }).peopleTold.length, 1);
  });
});
