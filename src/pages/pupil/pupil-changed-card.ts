import type { Entry } from '../../domain/consent/entry.ts';
import { entryNames } from '../../domain/consent/entry-names.ts';
import { entryRows } from '../../domain/consent/entry-words.ts';
import { openTasksOfPupil, type PupilFile } from '../../domain/consent/pupil-file.ts';
import { pupilTaskDue, pupilTaskName } from '../../domain/consent/pupil-task-words.ts';
import { undoableUntil } from '../../domain/consent/undo-entry.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { button } from '../../teams/card/buttons.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Button } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { rowsPage } from '../desk-cards.ts';
import { wordsOf } from '../event-words.ts';
import { startButton } from '../start-button.ts';
import { nextPaper } from './next-record.ts';
import { pupilInALine } from './pupil-line.ts';
import { pupilPageButton } from './pupil-page-button.ts';

/** Of each answer, in characters; the whole of it is on the file. */
const longestAnswer = 300;

/** What a person sees after they have recorded something: what it was, from when it counts, and for ten minutes how to undo it. */
export const pupilChangedCard = (
  file: PupilFile,
  { organisation, now }: { organisation: Organisation; now: Date },
): Shown => {
  const { reference, history } = file;
  const today = londonClock(now).day;
  const last = history.at(-1);
  const recorded = file.entries.find(({ id, undone }) => undone === null && id === last?.submissionId);
  const undoable = recorded && now <= undoableUntil(recorded) ? recorded : undefined;
  const title = wordsOf(last?.what ?? '')?.title ?? 'saved';
  const [task] = openTasksOfPupil(file);
  const lines = [
    pupilInALine(file, { organisation, today }),
    ...meaningOf(recorded, file, today),
    ...(undoable ? [`If that was a mistake, undo it by ${londonClock(undoableUntil(undoable)).time}.`] : []),
    ...(task ? [`Next: ${pupilTaskName(task)}, ${pupilTaskDue(task, today)}.`] : []),
  ];
  return rowsPage(`${reference}: ${title}`, lines, rowsOf(recorded), [
    ...nextButtons(file, today),
    ...(undoable ? [button('Undo', { do: 'undo', reference, entry: undoable.id })] : []),
    pupilPageButton(reference, 'entries'),
  ]);
};

/** What a paper changes, where the answers do not follow from it alone. */
const meaningOf = (recorded: Entry | undefined, file: PupilFile, today: string): string[] => {
  if (recorded?.kind === 'signature' && recorded.responsibility !== 'yes') {
    return ['It does not count yet: somebody with parental responsibility has to sign (SEIPS policy 7.3).'];
  }
  const isPaper = recorded && ['referral-form', 'acknowledgement', 'signature'].includes(recorded.kind);
  return isPaper && !nextPaper(file, today) ? ['The three papers are on file. The answers say what is allowed.'] : [];
};

/** What was recorded, answer by answer. */
export const rowsOf = (recorded: Entry | undefined) =>
  recorded
    ? [
        { name: 'Recorded', answer: entryNames[recorded.kind] },
        ...entryRows(recorded).map(({ field, words }) => ({ name: field, answer: safeText(words, longestAnswer) })),
      ]
    : [];

/** The step that is missing, else a task; then the answers as they are now. */
const nextButtons = (file: PupilFile, today: string): Button[] => {
  const { reference } = file;
  const paper = nextPaper(file, today);
  const [task] = openTasksOfPupil(file);
  const next = paper
    ? startButton(paper.title, paper.dialogue, { reference }, 'positive')
    : task && startButton('Record what was done', 'do-pupil-task', { reference, part: task.id }, 'positive');
  return [...(next ? [next] : []), pupilPageButton(reference, 'consent', next ? 'default' : 'positive')];
};
