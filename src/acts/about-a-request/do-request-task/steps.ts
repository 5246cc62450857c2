import { z } from 'zod';
import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { policyOf } from '../../../domain/policies/index.ts';
import { schoolConsultation } from '../../../domain/request/letters/school-consultation.ts';
import { openTasksOf } from '../../../domain/request/work/open-tasks.ts';
import type { RequestTask } from '../../../domain/request/work/request-tasks.ts';
import { requestTaskForm, requestTaskName } from '../../../domain/request/work/settle-request-task.ts';
import { howToTellRecipients } from '../../../domain/request/work/tell-recipients.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { letterLine, letterLines } from '../../../teams/card/letter-lines.ts';
import { plain } from '../../../teams/card/safe-text.ts';
import { over } from '../../act.ts';
import { type Fact, fact, factOf } from '../../facts/case-facts.ts';
import { choice, days, daysSinceReceipt, nothingToChoose } from '../../facts/request-choices.ts';
import { requestOf } from '../../facts/request-facts.ts';
import type { Setting } from '../../setting.ts';

const task = defineCard(
  'do-request-task/task',
  z.strictObject({
    title: z.string(),
    explanation: z.string(),
    facts: z.array(fact),
    letter: z.array(letterLine),
    tasks: z.array(choice),
    outcomes: z.array(choice),
  }),
);
const done = defineCard('do-request-task/done', z.strictObject({ name: z.string(), ...days }));
const notDone = defineCard('do-request-task/not-done', z.strictObject({ name: z.string() }));

const { step } = over(requestTaskForm);

/** The task that was named, however it stands, or every open one. */
export const requestTasksMeant = (setting: Setting): RequestTask[] => {
  const request = requestOf(setting);
  if (!request) return [];
  return setting.part === null ? openTasksOf(request) : request.tasks.filter(({ id }) => id === setting.part);
};

export const requestTaskSteps = [
  step({
    id: 'task',
    name: 'The task, and what has come of it',
    asks: ['taskId', 'outcome'],
    card: task,
    view: (_soFar, setting) => {
      const meant = requestTasksMeant(setting);
      const [only] = meant.length === 1 ? meant : [];
      return {
        title: only ? plain(requestTaskName(only, setting.organisation)) : 'Which task?',
        explanation: meant.length > 0 ? howTo(only, setting) : 'Nothing is left to do here. Press Cancel.',
        facts: only ? factsOf(only, setting) : [],
        letter: only ? draftedFor(only, setting) : [],
        tasks:
          meant.length > 0
            ? meant.map((each) => ({ title: requestTaskName(each, setting.organisation), value: each.id }))
            : nothingToChoose,
        outcomes: [
          { title: 'It is done', value: 'done' },
          { title: 'It is not going to be done', value: 'not-done' },
        ],
      };
    },
  }),
  step({
    id: 'done',
    name: 'When it was done, and what came of it',
    asks: ['on', 'words'],
    needs: ['on', 'words'],
    when: ({ outcome = 'done' }) => outcome === 'done',
    card: done,
    view: ({ taskId }, setting) => ({ name: nameOf(taskId, setting), ...daysSinceReceipt(setting) }),
  }),
  step({
    id: 'not-done',
    name: 'Why it is not going to be done',
    asks: ['reason'],
    needs: ['reason'],
    when: ({ outcome }) => outcome === 'not-done',
    card: notDone,
    view: ({ taskId }, setting) => ({ name: nameOf(taskId, setting) }),
  }),
];

/** In words, and with the clause that asks for it. */
const howTo = (only: RequestTask | undefined, { organisation }: Setting): string => {
  switch (only?.kind) {
    case 'consult-school':
      return [
        policyOf(organisation).requests.consultsSchool,
        'I send nothing myself: copy these words. The clock goes on meanwhile.',
      ]
        .filter((each) => each !== null)
        .join(' ');
    case 'tell-recipients':
      return howToTellRecipients(organisation);
    case 'governing-body':
      return 'The two sides cannot agree, so the Governing Body judges whether the entry is right (trust policy s. 11).';
    case undefined:
      return 'Several things are to be done.';
  }
};

const factsOf = (each: RequestTask, { organisation }: Setting): Fact[] => {
  const contact = organisation.schools.find(({ id }) => id === each.school)?.contact;
  return [
    ...factOf('How it stands', standing(each)),
    ...factOf('Who answers for it there', contact ? `${contact.name}, ${contact.email}` : ''),
  ];
};

/** Somebody may have settled it since the button was shown. */
const standing = ({ done: settled, notDone: explained }: RequestTask): string => {
  if (settled) return `Done on ${dateInWords(settled.on)} (${settled.by.name})`;
  return explained ? `Not going to be done: ${explained.reason} (${explained.by.name})` : '';
};

const draftedFor = (each: RequestTask, setting: Setting) => {
  const request = requestOf(setting);
  const letter = request && each.kind === 'consult-school' ? schoolConsultation(request, setting) : undefined;
  return letter?.ok ? letterLines(letter.value) : [];
};

const nameOf = (taskId: string | undefined, setting: Setting): string => {
  const found = requestOf(setting)?.tasks.find(({ id }) => id === taskId);
  return found ? plain(requestTaskName(found, setting.organisation)) : 'Go back and choose the task.';
};
