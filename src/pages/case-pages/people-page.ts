import { type Breach, isOver } from '../../domain/breach/breach.ts';
import { choiceNames } from '../../domain/breach/report/report-words.ts';
import { basisInWords, dueInWords } from '../../domain/breach/tasks/task-words.ts';
import type { Task } from '../../domain/breach/tasks/tasks.ts';
import { isOpen } from '../../domain/breach/tasks/tasks.ts';
import { reasonsNotToTell, toldSoFar, toldSoFarWords, wayNames } from '../../domain/breach/tell/people-told.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { inThousands } from '../../domain/in-thousands.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Button } from '../../teams/card/show.ts';
import { troubleLines } from '../../teams/card/trouble-lines.ts';
import { letterButton } from '../next-button.ts';
import { startButton } from '../start-button.ts';
import { pageButton } from './page-buttons.ts';
import type { PageParts, Section } from './page-card.ts';
import type { Viewing } from './viewing.ts';

/** Whether the people affected have to be told, how ready the letter is, and how many have been told; never who they are. */
export const peoplePage = (about: Breach, { organisation, now }: Viewing): PageParts => {
  const task = about.tasks.find(({ kind, droppedAt }) => kind === 'tell-people' && droppedAt === null);
  const { letter } = about;
  return {
    sections: [
      { heading: 'Telling the people affected', lines: dutyLines(about, task, organisation) },
      {
        heading: 'The letter',
        lines: letter
          ? letterLines(troubleLines(letter, { organisation, now }), letter.advice)
          : ['Not written yet. I can help you begin.'],
      },
      trackerSection(about),
      ...(task && isOpen(task)
        ? [
            {
              heading: 'When each of them need not be told',
              lines: [...reasonsNotToTell, 'Then give that reason for the task.'],
            },
          ]
        : []),
    ],
    buttons: isOver(about) ? [pageButton(about.reference, 'report')] : buttonsFor(about, task),
  };
};

const dutyLines = ({ assessments }: Breach, task: Task | undefined, organisation: Organisation): string[] => {
  if (!task) {
    return [
      assessments.length > 0
        ? 'The decision does not ask for it. You can tell them all the same.'
        : 'Whether they must be told is decided when the breach is assessed.',
    ];
  }
  if (task.done) return [`Done on ${dayAndTime(task.done.at)}.`];
  if (task.notDone) return ['Not going to be done. The reason is with the tasks.'];
  return [`To be done ${dueInWords(task)}. ${basisInWords(task, organisation)}`];
};

const letterLines = (troubles: readonly string[], advice: string | undefined): string[] => [
  ...(troubles.length === 0 ? ['It says all that the law asks for.'] : troubles),
  ...(advice ? [] : ['The ICO recommends advice too: what they can do to protect themselves.']),
];

const mostTellings = 6;

const trackerSection = (about: Breach): Section => {
  const sum = toldSoFar(about);
  return {
    heading: `Told so far: ${toldSoFarWords(sum)}`,
    lines: sum.told === 0 ? ['Nobody has been recorded as told.'] : [],
    rows: [
      ...sum.groups.map(({ group, told }) => ({
        name: choiceNames.whose[group],
        answer: `${inThousands(told)} told`,
      })),
      ...about.peopleTold.slice(-mostTellings).map(({ at, group, count, how }) => ({
        name: dayAndTime(at),
        answer: `${choiceNames.whose[group]}: ${inThousands(count)} ${wayNames[how]}`,
      })),
    ],
  };
};

const buttonsFor = (about: Breach, task: Task | undefined): Button[] => {
  const { reference, letter } = about;
  const make = letterButton(about, 'positive');
  const write = letter ? 'Change the letter' : 'Write the letter';
  return [
    ...(make ? [make] : []),
    startButton(write, 'write-letter', { reference }, make ? 'default' : 'positive'),
    startButton('Record who was told', 'record-people-told', { reference }),
    ...(task && isOpen(task) ? [startButton('Give a reason', 'do-task', { reference, part: task.id })] : []),
    pageButton(reference, 'tasks'),
  ];
};
