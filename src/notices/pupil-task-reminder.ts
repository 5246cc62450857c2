import type { PupilFile } from '../domain/consent/pupil-file.ts';
import { pupilTaskDue, pupilTaskName } from '../domain/consent/pupil-task-words.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import { pupilTasksOf } from '../domain/reminders/pupil-steps.ts';
import { startButton } from '../pages/start-button.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { reminder } from './parts/reminder.ts';
import type { CardOf, Telling } from './parts/telling.ts';

export const pupilTaskReminder: CardOf<'pupil-task-reminder'> = {
  pupil: (about, telling) => cardFor(about, telling),
};

/** Everything that is due by now and theirs, at once. */
const cardFor = (about: PupilFile, { notice, organisation, now }: Telling): Shown => {
  const { reference } = about;
  const { day } = londonClock(now);
  const open = button('Open', { do: 'case', reference });
  const due = pupilTasksOf(about, organisation, { personId: notice.holder ?? '', day }).filter(
    ({ dueOn }) => dueOn <= day,
  );
  if (due.length === 0) {
    return messageCard(`${reference} has been dealt with`, ['Nothing is left for you to do here.'], [open]);
  }
  const title = `${reference}: ${due.length === 1 ? 'a task is' : `${due.length} tasks are`} due`;
  const lines = [
    ...due.map((task) => `${pupilTaskName(task)}, ${pupilTaskDue(task, day)}.`),
    safeText(organisation.name),
  ];
  const rendered = reminder.render({
    ...{ title, hasClock: false, clock: '', clockColor: 'Default' },
    lines: lines.map((words) => ({ words })),
  });
  const done = startButton('Record what was done', 'do-pupil-task', { reference }, 'positive');
  return show(rendered, title, [done, open]);
};
