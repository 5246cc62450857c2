import { z } from 'zod';
import { taskForm } from '../../../domain/breach/tasks/settle-task.ts';
import { basisInWords, dueInWords, howToDo, taskName, wayNames } from '../../../domain/breach/tasks/task-words.ts';
import { isOpen, type Task } from '../../../domain/breach/tasks/tasks.ts';
import { dayAndTime, londonClock } from '../../../domain/deadlines/london-time.ts';
import { roleNames } from '../../../domain/organisation/person.ts';
import { may } from '../../../domain/organisation/roles.ts';
import { subjectOf } from '../../../domain/subject-of.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { plain } from '../../../teams/card/safe-text.ts';
import { over } from '../../act.ts';
import { breachOf, type Fact, fact, factOf } from '../../facts/case-facts.ts';
import type { Setting } from '../../setting.ts';

const choice = z.object({ title: z.string(), value: z.string() });
const facts = z.array(fact);

const task = defineCard(
  'do-task/task',
  z.strictObject({
    title: z.string(),
    explanation: z.string(),
    facts,
    tasks: z.array(choice),
    outcomes: z.array(choice),
  }),
);
const done = defineCard(
  'do-task/done',
  z.strictObject({ name: z.string(), facts, today: z.string(), ways: z.array(choice) }),
);
const notDone = defineCard('do-task/not-done', z.strictObject({ name: z.string(), facts }));
const give = defineCard('do-task/give', z.strictObject({ name: z.string(), facts, colleagues: z.array(choice) }));

const { step } = over(taskForm);

/** The tasks that this person may see to: all of them, or those that were given to them. */
const theirTasks = (setting: Setting): Task[] => {
  const { person } = setting;
  const about = breachOf(setting);
  if (!about) return [];
  const subject = subjectOf(about);
  return about.tasks.filter(({ owner }) => may(person, 'finish-task', { ...subject, ownerId: owner?.id }));
};

/** The tasks that may be meant: the one that was named, however it stands, or every open one of the case. */
export const tasksMeant = (setting: Setting): Task[] =>
  theirTasks(setting).filter((each) => (setting.part === null ? isOpen(each) : each.id === setting.part));

type SoFar = Partial<z.output<typeof taskForm>>;

export const taskSteps = [
  step({
    id: 'task',
    name: 'The task, and what has come of it',
    asks: ['taskId', 'outcome'],
    card: task,
    view: (soFar, setting) => {
      const breach = breachOf(setting);
      const meant = tasksMeant(setting);
      const only = meant.length === 1 ? meant[0] : undefined;
      return {
        title: only ? plain(taskName(only, setting.organisation)) : 'Which task?',
        explanation: meant.length > 0 ? `For ${breach?.reference}.` : 'Nothing is left to do here. Press Cancel.',
        facts: only ? factsOf(only, setting) : [],
        tasks:
          meant.length > 0
            ? meant.map((each) => ({ title: taskName(each, setting.organisation), value: each.id }))
            : none,
        outcomes: outcomesFor(meantBy(soFar, setting) ?? only),
      };
    },
  }),
  step({
    id: 'done',
    name: 'When and how it was done',
    asks: ['at', 'how', 'evidence'],
    needs: ['at', 'how', 'evidence'],
    when: ({ outcome = 'done' }) => outcome === 'done',
    card: done,
    view: (soFar, setting) => ({
      ...shownAbove(soFar, setting),
      today: londonClock(setting.now).day,
      ways: Object.entries(wayNames).map(([value, title]) => ({ title, value })),
    }),
  }),
  step({
    id: 'not-done',
    name: 'Why it is not going to be done',
    asks: ['reason'],
    needs: ['reason'],
    when: ({ outcome }) => outcome === 'not-done',
    card: notDone,
    view: (soFar, setting) => shownAbove(soFar, setting),
  }),
  step({
    id: 'give',
    name: 'Who sees to it',
    asks: ['ownerId'],
    needs: ['ownerId'],
    when: ({ outcome }) => outcome === 'give',
    card: give,
    view: (soFar, setting) => ({ ...shownAbove(soFar, setting), colleagues: colleaguesFor(soFar, setting) }),
  }),
];

/** An input must have something to choose. */
const none = [{ title: 'There is none', value: '' }];

const outcomesFor = (meant: Task | undefined) => [
  // What was sent to the ICO is recorded with its reference and, when late, the reasons.
  ...(meant?.kind === 'tell-ico' ? [] : [{ title: 'It is done', value: 'done' }]),
  { title: 'It is not going to be done', value: 'not-done' },
  { title: 'Somebody else sees to it', value: 'give' },
];

const meantBy = ({ taskId }: SoFar, setting: Setting): Task | undefined =>
  theirTasks(setting).find(({ id }) => id === taskId);

const shownAbove = (soFar: SoFar, setting: Setting): { name: string; facts: Fact[] } => {
  const meant = meantBy(soFar, setting);
  if (!meant) return { name: 'Go back and choose the task.', facts: [] };
  return { name: plain(taskName(meant, setting.organisation)), facts: factsOf(meant, setting) };
};

const factsOf = (each: Task, { organisation, about }: Setting): Fact[] => {
  const contact = organisation.schools.find(({ id }) => id === each.school)?.contact;
  return [
    ...factOf('How it stands', standing(each)),
    ...factOf('What', each.words ?? ''),
    ...factOf('Why', basisInWords(each, organisation)),
    ...factOf('How', howToDo(each.kind)),
    ...factOf('Who answers for it there', contact ? `${contact.name}, ${contact.email}` : ''),
    ...factOf('By when', dueInWords(each).replace(/^by /, '')),
    ...factOf('Given to', each.owner?.name ?? ''),
    ...(each.kind === 'tell-ico' ? factOf('When it is sent', `type “told the ICO of ${about?.reference}”`) : []),
  ];
};

/** Somebody may have settled it since the button was shown. */
const standing = ({ done, notDone, droppedAt }: Task): string => {
  if (done) return `Done by ${done.by.name} on ${dayAndTime(done.at)}`;
  if (notDone) return `Not going to be done: ${notDone.reason} (${notDone.by.name}, ${dayAndTime(notDone.at)})`;
  return droppedAt ? `No longer asked for since ${dayAndTime(droppedAt)}` : '';
};

const colleaguesFor = (soFar: SoFar, setting: Setting) => {
  const ownerId = meantBy(soFar, setting)?.owner?.id;
  return setting.organisation.people
    .filter(({ id }) => id !== ownerId)
    .map(({ id, name, roles }) => ({
      title: `${name}, ${roles.map((role) => roleNames[role]).join(', ')}`,
      value: id,
    }));
};
