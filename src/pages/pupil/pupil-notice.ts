import { z } from 'zod';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import { pupilTaskDue, pupilTaskName } from '../../domain/consent/pupil-task-words.ts';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { pupilTasksOf } from '../../domain/reminders/pupil-steps.ts';
import { button } from '../../teams/card/buttons.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import { type PublicPupil, publicPupil } from '../../teams/card/public-case.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { reminder } from '../reminder-card.ts';
import { startButton } from '../start-button.ts';

const row = z.strictObject({ name: z.string(), answer: z.string() });
const card = defineCard('notices/pupil', z.strictObject({ title: z.string(), rows: z.array(row), note: z.string() }));

interface Telling {
  readonly notice: Notice;
  readonly organisation: Organisation;
  readonly now: Date;
}

/** The card that a notice about a pupil's file becomes: its number and what happened; nobody's name, no school, no words. */
export const pupilNotice = (about: PupilFile, telling: Telling): Shown => {
  const { reference } = about;
  const told = (what: Told): Shown => tellingCard({ reference, since: sinceOf(about, telling) }, telling, what);
  switch (telling.notice.kind) {
    case 'pupil-withdrawal':
      return told({
        title: `${reference}: stop sharing`,
        what: 'What was signed was withdrawn, or somebody objected. It acts at once, for everybody.',
        next:
          telling.notice.to === 'dpo'
            ? 'Stop all sharing that relies on the signed form. Then decide whether it stands.'
            : 'Stop all sharing that relies on the signed form. Open this to see whom you must tell, and by when.',
      });
    case 'pupil-withdrawal-undone':
      return told({
        title: `${reference}: a withdrawal no longer counts`,
        what: wasUndone(publicPupil(about), telling)
          ? 'It was recorded by mistake, and undone within ten minutes.'
          : 'They changed their mind.',
        next: 'This withdrawal no longer stops sharing. Ask me before you share. Tell whoever you had told to stop what applies now.',
      });
    case 'pupil-shared-to-safeguard':
      return told({
        title: `${reference}: shared to keep somebody safe`,
        what: 'Something was shared because somebody might have come to harm. That is allowed whatever was signed (SEIPS policy 6.4).',
        next: 'Read what was shared and why.',
      });
    case 'pupil-task-reminder':
      return taskReminder(about, telling);
    case 'breach-reported':
    case 'near-miss-reported':
    case 'danger':
    case 'information-added':
    case 'report-corrected':
    case 'report-withdrawn':
    case 'receipt':
    case 'note':
    case 'not-acknowledged':
    case 'not-acknowledged-by-e-mail':
    case 'clock-reminder':
    case 'task-given':
    case 'breach-closed':
    case 'breach-reopened':
    case 'request-logged':
    case 'request-to-look-after':
    case 'request-reminder':
    case 'check-asked':
    case 'answer-sent-back':
    case 'request-ended':
      throw new Error(`${reference} is a pupil’s file, but a ${telling.notice.kind} notice is about it`);
  }
};

type Line = PublicPupil['history'][number];

/** The line of history that the notice tells of. */
const lineOf = ({ history }: PublicPupil, { notice }: Telling): Line | undefined => history[notice.version - 1];

const wasUndone = (about: PublicPupil, telling: Telling): boolean => lineOf(about, telling)?.what === 'entry-undone';

/** From which day it counts: that of what was recorded, or for what was undone, the day on which that was done; no more of it. */
const sinceOf = (about: PupilFile, telling: Telling): string => {
  const line = lineOf(publicPupil(about), telling);
  const recorded = about.entries.find(({ id }) => id === line?.submissionId);
  return dateInWords(recorded?.on ?? londonClock(line?.at ?? telling.notice.recordedAt).day);
};

interface Told {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

const tellingCard = (
  { reference, since }: { reference: string; since: string },
  telling: Telling,
  { title, what, next }: Told,
): Shown => {
  const rows = [
    { name: 'Organisation', answer: safeText(telling.organisation.name) },
    { name: 'What happened', answer: what },
    { name: 'Since', answer: since },
    { name: 'Next', answer: next },
  ];
  const note = 'Who it is about, and what was said, opens only in your private chat with me.';
  const open = button('Open privately', { do: 'case', reference }, 'positive');
  return show(card.render({ title, rows, note }), title, [open]);
};

/** Everything that is due by now and theirs, at once. */
const taskReminder = (about: PupilFile, { notice, organisation, now }: Telling): Shown => {
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
