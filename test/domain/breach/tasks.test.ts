import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Duty, dutiesOf } from '../../../src/domain/breach/assess/duties.ts';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { handOver, recordDone, recordNotDone } from '../../../src/domain/breach/tasks/settle-task.ts';
import { basisInWords, dueInWords, taskName } from '../../../src/domain/breach/tasks/task-words.ts';
import { isOpen, newTask, reconcile, type Task, taskDone, taskKinds } from '../../../src/domain/breach/tasks/tasks.ts';
import type { Actor } from '../../../src/domain/history.ts';
import { brookvale, idOf } from '../../support/cast.ts';
import { accepted, asDev, assessed, deciding, minutesOn, refusedAs, reported } from '../../support/run-breach.ts';

const chair = { id: idOf(4), name: 'Helen Marsh' } as Actor;
const ownerOf = (kind: Task['kind']) => (kind === 'tell-esg' ? chair : asDev);
const taskOf = (breach: Breach, id: string) => breach.tasks.find((each) => each.id === id) ?? assert.fail(id);

const decisions = fc
  .record({ level: fc.constantFrom('unlikely', 'risk', 'high' as const), policyMet: fc.boolean() })
  .map((decision) => dutiesOf(reported(), brookvale, decision as { level: 'risk'; policyMet: boolean }));

/** What people do to their tasks between two decisions. */
const settlings = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('done', 'explained')), { maxLength: 4 });
const settle = (tasks: readonly Task[], acts: readonly [number, string][]): Task[] =>
  tasks.map((each, at) => {
    if (!isOpen(each)) return each;
    const act = acts.find(([index]) => index === at)?.[1];
    const by = { at: minutesOn(5), by: asDev };
    if (act === 'done')
      return { ...each, done: taskDone.parse({ ...by, how: 'phone', evidence: 'A call', recordedAt: minutesOn(5) }) };
    return act === 'explained' ? { ...each, notDone: { ...by, reason: 'They knew' } as Task['notDone'] } : each;
  });

/** The tasks after several decisions, with people at work between them. */
const histories = fc
  .array(fc.tuple(decisions, settlings), { minLength: 1, maxLength: 5 })
  .map((rounds) =>
    rounds.reduce(
      (tasks: Task[], [asked, acts], at) => settle(reconcile(tasks, asked, { now: minutesOn(at), ownerOf }), acts),
      [],
    ),
  );

describe('the tasks after a decision', () => {
  const decidedAgain = (tasks: readonly Task[], asked: readonly Duty[], minutes = 100) =>
    reconcile(tasks, asked, { now: minutesOn(minutes), ownerOf });

  it('are the same when it is taken twice', () => {
    fc.assert(
      fc.property(histories, decisions, (tasks, asked) => {
        const once = decidedAgain(tasks, asked);
        assert.deepEqual(decidedAgain(once, asked, 200), once);
      }),
    );
  });

  it('never lose what is done', () => {
    fc.assert(
      fc.property(histories, decisions, (tasks, asked) => {
        const later = decidedAgain(tasks, asked);
        for (const { id, done, droppedAt } of tasks.filter((each) => each.done)) {
          const same = later.find((each) => each.id === id);
          assert.deepEqual([same?.done, same?.droppedAt], [done, droppedAt]);
        }
      }),
    );
  });

  it('are exactly what it asks for, each once, beside what is done and what is dropped', () => {
    fc.assert(
      fc.property(histories, decisions, (tasks, asked) => {
        const later = decidedAgain(tasks, asked);
        assert.equal(new Set(later.map(({ id }) => id)).size, later.length);
        const standing = later.filter(({ done, droppedAt }) => !done && !droppedAt).map(({ id }) => id);
        const toDo = asked.map(({ id }) => id).filter((id) => !later.some((each) => each.id === id && each.done));
        assert.deepEqual(standing.sort(), toDo.sort());
        for (const duty of asked) assert.deepEqual(later.find(({ id }) => id === duty.id)?.basis, duty.basis);
      }),
    );
  });

  it('leave alone what an investigation or a phased report asks for', () => {
    const own = (['action', 'tell-later'] as const).map((kind) =>
      newTask({ id: `${kind}.1`, kind, basis: ['investigation'], createdAt: minutesOn(1) }),
    );
    assert.deepEqual(decidedAgain(own, []), own);
  });

  it('come back when they are asked for again', () => {
    const asked = dutiesOf(reported(), brookvale, { level: 'risk', policyMet: false });
    const dropped = decidedAgain(decidedAgain([], asked), [], 110);
    assert.deepEqual(
      dropped.map(({ droppedAt }) => droppedAt),
      asked.map(() => minutesOn(110)),
    );
    assert.ok(decidedAgain(dropped, asked, 120).every(isOpen));
  });

  it('keep a reason for not doing them, until there is a new basis', () => {
    const explained = (breach: Breach) =>
      accepted(recordNotDone({ ...deciding(breach, 70), taskId: 'tell-people', reason: 'All of them knew.' })).record;
    const byPolicy = explained(assessed(reported(), 'risk', 'yes'));
    assert.equal(taskOf(assessed(byPolicy, 'risk', 'yes'), 'tell-people').notDone?.reason, 'All of them knew.');
    assert.equal(taskOf(assessed(byPolicy, 'high', 'yes'), 'tell-people').notDone, null);
  });
});

describe('what comes of a task', () => {
  const before = assessed(reported(), 'high', 'yes');
  const about = (taskId: string, breach = before) => ({ ...deciding(breach, 90), taskId });
  const done = { at: minutesOn(85), how: 'phone' as const, evidence: 'I rang the school at 22:50.' };

  it('is kept with when, how, who and what shows it', () => {
    const { record } = accepted(recordDone({ ...about('tell-school.hillcrest'), ...done }));
    assert.deepEqual(taskOf(record, 'tell-school.hillcrest').done, { ...done, by: asDev, recordedAt: minutesOn(90) });
    assert.deepEqual(record.history.at(-1)?.changes, [
      {
        field: 'Tell Hillcrest School',
        old: 'To be done',
        new: 'Done on Wednesday 18 November 2026, 22:55. By phone.',
      },
      { field: 'Evidence', old: '', new: done.evidence },
    ]);
  });

  it('is not in the future, and not twice', () => {
    assert.equal(refusedAs(recordDone({ ...about('tell-people'), ...done, at: minutesOn(91) })), 'impossible-times');
    const { record } = accepted(recordDone({ ...about('tell-people'), ...done }));
    assert.equal(refusedAs(recordDone({ ...about('tell-people', record), ...done })), 'already-settled');
    assert.equal(refusedAs(recordDone({ ...about('tell-nobody'), ...done })), 'no-task');
  });

  it('is a report, where the ICO was told', () => {
    assert.equal(refusedAs(recordDone({ ...about('tell-ico'), ...done })), 'record-the-report');
  });

  it('can be done after all, when it was explained before', () => {
    const { record } = accepted(recordNotDone({ ...about('tell-esg'), reason: 'They meet tomorrow.' }));
    assert.equal(taskOf(record, 'tell-esg').notDone?.reason, 'They meet tomorrow.');
    const later = accepted(recordDone({ ...about('tell-esg', record), ...done })).record;
    assert.equal(taskOf(later, 'tell-esg').notDone, null);
    assert.deepEqual(later.history.at(-1)?.changes[0]?.old, 'Not going to be done');
  });

  it('can be somebody else’s to see to, who is told', () => {
    const { record, notices } = accepted(handOver({ ...about('tell-people'), ownerId: idOf(5) }));
    assert.equal(taskOf(record, 'tell-people').owner?.name, 'Sam Whitlock');
    assert.deepEqual(
      notices.filter(({ kind }) => kind === 'task-given').map(({ to, holder }) => [to, holder]),
      [['colleague', idOf(5)]],
    );
    assert.equal(refusedAs(handOver({ ...about('tell-people'), ownerId: 'nobody' })), 'unknown-colleague');
    const taken = accepted(handOver({ ...about('tell-esg'), ownerId: asDev.id }));
    assert.ok(!taken.notices.some(({ kind }) => kind === 'task-given'), 'nobody is told of what they took themselves');
  });
});

describe('a task in words', () => {
  const bases: [Task['kind'], Task['basis'], string][] = [
    ['tell-ico', ['law'], 'The law asks for it (UK GDPR Art. 33(1)).'],
    ['tell-ico', ['policy'], 'Your policy asks for it (SEIPS 8.3).'],
    ['tell-ico', ['law', 'policy'], 'The law (UK GDPR Art. 33(1)) and your policy (SEIPS 8.3) ask for it.'],
    ['tell-people', ['law'], 'The law asks for it (UK GDPR Art. 34(1)).'],
    ['tell-chair', ['policy'], 'Your policy asks for it (SEIPS 8.4).'],
    ['tell-later', ['law'], 'The law asks for it (UK GDPR Art. 33(4)).'],
    ['action', ['investigation'], 'The investigation asks for it.'],
  ];
  for (const [kind, basis, words] of bases) {
    it(`says of ${kind} by ${basis.join(' and ')}: ${words}`, () =>
      assert.equal(basisInWords({ kind, basis }, brookvale), words));
  }

  it('says by when, and promises no hour where there is none', () => {
    assert.equal(dueInWords({ kind: 'tell-ico', dueAt: minutesOn(0) }), 'by Wednesday 18 November 2026, 21:30');
    assert.equal(dueInWords({ kind: 'tell-people', dueAt: null }), 'without undue delay');
    assert.equal(dueInWords({ kind: 'tell-esg', dueAt: null }), 'as soon as you can');
  });

  it('has a name without anybody’s words for every kind', () => {
    const names = taskKinds.map((kind) => taskName({ id: `${kind}.2`, kind, school: 'hillcrest' }, brookvale));
    assert.equal(new Set(names).size, taskKinds.length);
    assert.equal(names.at(-1), 'Action 2');
    const later = { id: 'tell-later.people', kind: 'tell-later', school: null } as const;
    assert.equal(taskName(later, brookvale), 'Tell the ICO later: Number of people');
    assert.equal(
      taskName({ id: 'tell-school', kind: 'tell-school', school: null }, brookvale),
      'Tell the school of each affected pupil',
    );
  });
});
