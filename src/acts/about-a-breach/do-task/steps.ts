import type { z } from 'zod';
import { taskForm } from '../../../domain/breach/tasks/settle-task.ts';
import { basisInWords, dueInWords, howToDo, taskName, wayNames } from '../../../domain/breach/tasks/task-words.ts';
import { isOpen, type Task } from '../../../domain/breach/tasks/tasks.ts';
import { dayAndTime, londonClock } from '../../../domain/deadlines/london-time.ts';
import { roleNames } from '../../../domain/organisation/person.ts';
import { may } from '../../../domain/organisation/roles.ts';
import { subjectOf } from '../../../domain/subject-of.ts';
import { facts, heading, hint, moment, one, pick, words } from '../../../teams/card/blocks.ts';
import { plain } from '../../../teams/card/safe-text.ts';
import { breachOf, type Fact, factOf } from '../../facts/case-facts.ts';
import { choicesOf, nothingToChoose } from '../../facts/request-choices.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';

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
    card: (soFar, setting) => {
      const breach = breachOf(setting);
      const meant = tasksMeant(setting);
      const only = meant.length === 1 ? meant[0] : undefined;
      return [
        heading(only ? plain(taskName(only, setting.organisation)) : 'Which task?'),
        hint(meant.length > 0 ? `For ${breach?.reference}.` : 'Nothing is left to do here. Press Cancel.'),
        facts(only ? factsOf(only, setting) : []),
        pick(
          'taskId',
          'What has to be done',
          meant.length > 0
            ? meant.map((each) => ({ title: taskName(each, setting.organisation), value: each.id }))
            : nothingToChoose,
          { prompt: 'Choose', apart: true },
        ),
        one('outcome', 'What has come of it?', outcomesFor(meantBy(soFar, setting) ?? only)),
      ];
    },
  }),
  step({
    id: 'done',
    name: 'When and how it was done',
    asks: ['at', 'how', 'evidence'],
    needs: ['at', 'how', 'evidence'],
    when: ({ outcome = 'done' }) => outcome === 'done',
    card: (soFar, setting) => {
      const { about, name } = shownAbove(soFar, setting);
      return [
        heading('When and how?'),
        hint(name),
        facts(about),
        moment('at', 'Day it was done', 'Time it was done', { today: londonClock(setting.now).day }, { apart: true }),
        pick('how', 'How was it done?', choicesOf(wayNames), { prompt: 'Choose' }),
        words('evidence', 'What shows it?', {
          longest: 2000,
          like: 'For example: e-mail of 14:10, or who you spoke to.',
        }),
      ];
    },
  }),
  step({
    id: 'not-done',
    name: 'Why it is not going to be done',
    asks: ['reason'],
    needs: ['reason'],
    when: ({ outcome }) => outcome === 'not-done',
    card: (soFar, setting) => {
      const { about, name } = shownAbove(soFar, setting);
      return [
        heading('Why is it not going to be done?'),
        hint(name),
        facts(about),
        words('reason', 'The reason', {
          longest: 2000,
          like: 'It stays on record, and the breach can be closed with it.',
          apart: true,
        }),
      ];
    },
  }),
  step({
    id: 'give',
    name: 'Who sees to it',
    asks: ['ownerId'],
    needs: ['ownerId'],
    when: ({ outcome }) => outcome === 'give',
    card: (soFar, setting) => {
      const { about, name } = shownAbove(soFar, setting);
      return [
        heading('Who sees to it?'),
        hint(name),
        facts(about),
        pick('ownerId', 'Give it to', colleaguesFor(soFar, setting), { prompt: 'Choose a colleague', apart: true }),
      ];
    },
  }),
];

const outcomesFor = (meant: Task | undefined) => [
  // What was sent to the ICO is recorded with its reference and, when late, the reasons.
  ...(meant?.kind === 'tell-ico' ? [] : [{ title: 'It is done', value: 'done' }]),
  { title: 'It is not going to be done', value: 'not-done' },
  { title: 'Somebody else sees to it', value: 'give' },
];

const meantBy = ({ taskId }: SoFar, setting: Setting): Task | undefined =>
  theirTasks(setting).find(({ id }) => id === taskId);

const shownAbove = (soFar: SoFar, setting: Setting): { name: string; about: Fact[] } => {
  const meant = meantBy(soFar, setting);
  if (!meant) return { name: 'Go back and choose the task.', about: [] };
  return { name: plain(taskName(meant, setting.organisation)), about: factsOf(meant, setting) };
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
