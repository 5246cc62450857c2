import type { Decided } from '../../case.ts';
import { dayAndTime } from '../../deadlines/london-time.ts';
import { inThousands } from '../../in-thousands.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import type { Breach } from '../breach.ts';
import { choiceNames } from '../report/report-words.ts';
import { type Deciding, decided, type Over, stillOpen } from '../revise-breach.ts';
import { finishTask, type Task, type TaskDone } from '../tasks/tasks.ts';
import { type LetterForm, type LetterPart, letterForm, letterNames, type PeopleTold, type ToldForm } from './letter.ts';
import { type ToldSoFar, toldInWords, toldSoFar, wayNames } from './people-told.ts';

/** Keeps the letter to the people affected, finished or not. It is sent by people, never by the desk. */
export const writeLetter = (
  deciding: Deciding,
  form: LetterForm,
): Outcome<Decided<Breach>, Over | 'nothing-changed'> => {
  const { before, by, now } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  const changes = (Object.keys(letterForm.shape) as LetterPart[])
    .map((part) => ({ field: letterNames[part], old: before.letter?.[part] ?? '', new: form[part] ?? '' }))
    .filter((change) => change.old !== change.new);
  if (changes.length === 0) return refuse('nothing-changed', 'Nothing was changed: this is the letter already.');
  return decided(deciding, { set: { letter: { ...form, at: now, by } }, what: 'letter-written', changes });
};

/**
 * Records that some of the people affected were told, and finishes the task to tell them once everybody has been: a
 * person says so, and the numbers must not speak against it.
 */
export const recordPeopleTold = (
  deciding: Deciding,
  { everyone, ...telling }: ToldForm,
): Outcome<Decided<Breach>, Over | 'impossible-times' | 'not-everyone'> => {
  const { before, by, now } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  if (telling.at > now) return refuse('impossible-times', 'This is in the future. Check the day and the time.');
  const peopleTold: PeopleTold[] = [...before.peopleTold, { ...telling, by, recordedAt: now }];
  const sum = toldSoFar({ ...before, peopleTold });
  if (everyone === 'yes' && !sum.everyone) return notEveryone(sum);
  const evidence = `${toldInWords(sum)}.`;
  const done = { at: telling.at, by, how: wayDone(telling.how), evidence, recordedAt: now } as TaskDone;
  const count = inThousands(telling.count);
  return decided(deciding, {
    set: { peopleTold, tasks: everyone === 'yes' ? finished(before.tasks, done) : before.tasks },
    what: 'people-told',
    changes: [
      {
        field: `People told: ${choiceNames.whose[telling.group]}`,
        old: '',
        new: `${count} ${wayNames[telling.how]}, ${dayAndTime(telling.at)}`,
      },
    ],
  });
};

const notEveryone = ({ told, of, groups }: ToldSoFar) => {
  const without = groups.filter((group) => group.told === 0).map(({ group }) => choiceNames.whose[group]);
  return refuse(
    'not-everyone',
    of === undefined
      ? `Nobody of these has been told yet: ${without.join(', ')}. Choose “No” for now.`
      : `With these, ${inThousands(told)} of ${inThousands(of)} have been told. Choose “No” for now. If the number of people is wrong, correct the report.`,
  );
};

const finished = (tasks: readonly Task[], done: TaskDone): Task[] => {
  const asked = tasks.find((task) => task.kind === 'tell-people' && task.droppedAt === null && !task.done);
  const settled = asked && finishTask(tasks, asked.id, done);
  return [...(settled?.ok ? settled.value : tasks)];
};

const wayDone = (how: PeopleTold['how']): TaskDone['how'] => (how === 'public-notice' ? 'other' : how);
