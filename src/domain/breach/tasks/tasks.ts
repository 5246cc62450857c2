import { z } from 'zod';
import { type Actor, actor } from '../../history.ts';
import { type Outcome, ok, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';

/** Why something has to be done: the law, the organisation's policy, or what the investigation found. */
export const bases = ['law', 'policy', 'investigation'] as const;
export type Basis = (typeof bases)[number];

export const taskKinds = [
  'tell-ico',
  'settle-who-notifies',
  'tell-people',
  'tell-chair',
  'tell-esg',
  'tell-school',
  'tell-later',
  'action',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export const waysDone = ['teams', 'e-mail', 'letter', 'phone', 'in-person', 'online-form', 'other'] as const;

export const taskDone = z.object({
  /** When it was done, which may be before it was recorded. */
  at: z.date(),
  by: actor,
  how: z.enum(waysDone),
  evidence: personal(z.string()),
  recordedAt: z.date(),
});

const notDone = z.object({ at: z.date(), by: actor, reason: personal(z.string()) });

/**
 * Something that has to be done because of a breach. `id` is made of what it is (`tell-school.hillcrest`), so that the
 * same decision taken twice asks for it once. It is settled when it is done, explained, or no longer asked for.
 */
export const task = z.object({
  id: z.string(),
  kind: z.enum(taskKinds),
  basis: z.array(z.enum(bases)),
  /** The school that `tell-school` is about. */
  school: z.string().nullable(),
  /** What an `action` is, in the words of whoever planned it. */
  words: personal(z.string()).nullable(),
  owner: actor.nullable(),
  createdAt: z.date(),
  /** An instant; null where there is no limit in time. That of `tell-ico` follows the clock (`inTime`). */
  dueAt: z.date().nullable(),
  done: taskDone.nullable(),
  /** The reason why it was not done although it was asked for. */
  notDone: notDone.nullable(),
  /** A later decision no longer asks for it. */
  droppedAt: z.date().nullable(),
});
export type Task = z.infer<typeof task>;
export type TaskDone = z.infer<typeof taskDone>;

/** Neither done, nor explained, nor dropped by a later decision. */
export const isOpen = ({
  done,
  notDone,
  droppedAt,
}: Readonly<Record<'done' | 'notDone' | 'droppedAt', unknown>>): boolean => !done && !notDone && !droppedAt;

/** Open, and without owner or date where none is given. */
export const newTask = (
  given: Pick<Task, 'id' | 'kind' | 'basis' | 'createdAt'> &
    Partial<Pick<Task, 'school' | 'words' | 'owner' | 'dueAt'>>,
): Task => ({
  school: null,
  words: null,
  owner: null,
  dueAt: null,
  done: null,
  notDone: null,
  droppedAt: null,
  ...given,
});

type Asked = Pick<Task, 'id' | 'kind' | 'basis' | 'school' | 'dueAt'>;

/** What a decision asks for; the rest is asked for by an ICO report in phases or by an investigation. */
const fromDecisions: readonly TaskKind[] = [
  'tell-ico',
  'settle-who-notifies',
  'tell-people',
  'tell-chair',
  'tell-esg',
  'tell-school',
];

/**
 * The tasks after a decision: what it asks for anew is added, what it no longer asks for is dropped, what it asks for
 * again comes back. What is done stays done. A reason for not doing something stands until there is a new basis for it.
 */
export const reconcile = (
  tasks: readonly Task[],
  asked: readonly Asked[],
  { now, ownerOf }: { now: Date; ownerOf: (kind: TaskKind) => Actor | null },
): Task[] => {
  const kept = tasks.map((each) => {
    if (!fromDecisions.includes(each.kind)) return each;
    const again = asked.find(({ id }) => id === each.id);
    return again ? askedAgain(each, again) : noLongerAsked(each, now);
  });
  const added = asked
    .filter(({ id }) => !tasks.some((each) => each.id === id))
    .map((each) => newTask({ ...each, owner: ownerOf(each.kind), createdAt: now }));
  return [...kept, ...added];
};

const askedAgain = (before: Task, { basis, dueAt }: Asked): Task => {
  const isExplained = before.droppedAt === null && basis.every((each) => before.basis.includes(each));
  return { ...before, basis, dueAt, droppedAt: null, notDone: isExplained ? before.notDone : null };
};

const noLongerAsked = (before: Task, now: Date): Task =>
  before.done ? before : { ...before, droppedAt: before.droppedAt ?? now };

/** The same tasks, with the ICO's due when its 72 hours end. Needed wherever the moment of awareness is changed. */
export const inTime = (tasks: readonly Task[], icoDueAt: Date): Task[] =>
  tasks.map((each) => (each.kind === 'tell-ico' ? { ...each, dueAt: icoDueAt } : each));

type Settling = Outcome<Task[], 'no-task' | 'already-settled' | 'impossible-times'>;

/** Marks a task as done. One that was explained before can still be done; one that is done stays as it is. */
export const finishTask = (tasks: readonly Task[], id: string, how: TaskDone): Settling => {
  if (how.at > how.recordedAt) return refuse('impossible-times', 'This is in the future. Check the day and the time.');
  return settle(tasks, id, (found) => ({ ...found, done: how, notDone: null }));
};

/** Keeps the reason why a task is not going to be done. */
export const explainTask = (
  tasks: readonly Task[],
  id: string,
  why: { at: Date; by: Actor; reason: string },
): Settling => settle(tasks, id, (found) => ({ ...found, notDone: notDone.parse(why) }));

/** Makes somebody else the one who sees to a task. What was explained before is theirs to look at anew. */
export const giveTask = (tasks: readonly Task[], id: string, owner: Actor): Settling =>
  settle(tasks, id, (found) => ({ ...found, owner, notDone: null }));

const settle = (tasks: readonly Task[], id: string, settled: (found: Task) => Task): Settling => {
  const found = tasks.find((each) => each.id === id && each.droppedAt === null);
  if (!found) return refuse('no-task', 'That is no longer asked for. Open the tasks to see what is.');
  if (found.done)
    return refuse('already-settled', 'Somebody has done that already. Open the tasks to see who and when.');
  return ok(tasks.map((each) => (each === found ? settled(found) : each)));
};
