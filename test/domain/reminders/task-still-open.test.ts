import assert from 'node:assert/strict';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { newTask, type Task } from '../../../src/domain/breach/tasks/tasks.ts';
import type { Actor } from '../../../src/domain/history.ts';
import { isStillWanted } from '../../../src/domain/reminders/due.ts';
import { brookvale, idOf, now } from '../../support/cast.ts';
import { asDev, reported } from '../../support/run-breach.ts';

const chair = { id: idOf(4), name: 'Helen Marsh' } as Actor;
const notice = { id: '2.task-given.colleague', kind: 'task-given', to: 'colleague', holder: chair.id } as const;

const open = (owner: Actor | null = chair): Task =>
  newTask({ id: 'tell-esg', kind: 'tell-esg', basis: ['policy'], createdAt: now, owner });
const done = { ...open(), done: { at: now } } as Task;
const explained = { ...open(), notDone: { at: now } } as Task;
const dropped: Task = { ...open(), droppedAt: now };
const closed = { closed: { at: now } } as Partial<Breach>;
const withdrawn = { withdrawn: { at: now } } as Partial<Breach>;

describe('word of a task that could not be sent at once', () => {
  const table: [string, readonly Task[], Partial<Breach>, boolean][] = [
    ['is open', [open()], {}, true],
    ['is done, while another of theirs is open', [done, open()], {}, true],
    ['is done', [done], {}, false],
    ['is explained', [explained], {}, false],
    ['is no longer asked for', [dropped], {}, false],
    ['has gone to somebody else', [open(asDev)], {}, false],
    ['is nobody’s', [open(null)], {}, false],
    ['is done, while only others have open ones', [done, open(asDev)], {}, false],
    ['is open in a breach that is closed', [open()], closed, false],
    ['is open in a report that is withdrawn', [open()], withdrawn, false],
    ['is open in a duplicate', [open()], { duplicateOf: 'BR-2026-0002' }, false],
  ];
  for (const [what, tasks, standing, wanted] of table) {
    it(`is ${wanted ? 'still' : 'not'} sent when the task ${what}`, () => {
      assert.equal(isStillWanted(notice, { ...reported(), tasks: [...tasks], ...standing }, brookvale), wanted);
    });
  }
});
