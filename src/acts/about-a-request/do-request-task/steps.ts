import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { policyOf } from '../../../domain/policies/index.ts';
import { schoolConsultation } from '../../../domain/request/letters/school-consultation.ts';
import { openTasksOf } from '../../../domain/request/work/open-tasks.ts';
import { isSchoolUnknown, type RequestTask } from '../../../domain/request/work/request-tasks.ts';
import { requestTaskForm, requestTaskName } from '../../../domain/request/work/settle-request-task.ts';
import { howToTellRecipients } from '../../../domain/request/work/tell-recipients.ts';
import { day, facts, heading, hint, letter, one, pick, words } from '../../../teams/card/blocks.ts';
import { plain } from '../../../teams/card/safe-text.ts';
import { type Fact, factOf } from '../../facts/case-facts.ts';
import { daysSinceReceipt, nothingToChoose } from '../../facts/request-choices.ts';
import { requestOf } from '../../facts/request-facts.ts';
import { draftedLines } from '../../facts/rights-facts.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';

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
    card: (_soFar, setting) => {
      const meant = requestTasksMeant(setting);
      const [only] = meant.length === 1 ? meant : [];
      return [
        heading(only ? plain(requestTaskName(only, setting.organisation)) : 'Which task?'),
        hint(meant.length > 0 ? howTo(only, setting) : 'Nothing is left to do here. Press Cancel.'),
        facts(only ? factsOf(only, setting) : []),
        letter(only ? draftedFor(only, setting) : []),
        pick(
          'taskId',
          'What has to be done',
          meant.length > 0
            ? meant.map((each) => ({ title: requestTaskName(each, setting.organisation), value: each.id }))
            : nothingToChoose,
          { prompt: 'Choose', apart: true },
        ),
        one('outcome', 'What happened?', outcomesOf(meant, setting)),
      ];
    },
  }),
  step({
    id: 'school',
    name: 'The school where the pupil is on roll',
    asks: ['school'],
    needs: ['school'],
    when: ({ outcome }) => outcome === 'found',
    card: (_soFar, { organisation: { schools } }) => [
      heading('Which school is it?'),
      hint('It goes into the request. You consult this school next.'),
      pick(
        'school',
        'School where the pupil is on roll',
        schools.map(({ id, name }) => ({ title: name, value: id })),
        { prompt: 'Choose', apart: true },
      ),
    ],
  }),
  step({
    id: 'done',
    name: 'When it was done, and what came of it',
    asks: ['on', 'words'],
    needs: ['on', 'words'],
    when: ({ outcome = 'done' }) => outcome === 'done',
    card: ({ taskId }, setting) => [
      heading('When, and what came of it?'),
      hint(nameOf(taskId, setting)),
      day('on', 'Day it was done', daysSinceReceipt(setting), { apart: true }),
      words('words', 'What came of it?', {
        longest: 2000,
        like: 'For example: they have nothing to add, and they know of no risk.',
      }),
    ],
  }),
  step({
    id: 'not-done',
    name: 'Why it is not going to be done',
    asks: ['reason'],
    needs: ['reason'],
    when: ({ outcome }) => outcome === 'not-done',
    card: ({ taskId }, setting) => [
      heading('Why not?'),
      hint(nameOf(taskId, setting)),
      words('reason', 'The reason', {
        longest: 2000,
        like: 'For example: the pupil has left that school, and it holds nothing any more.',
        apart: true,
      }),
    ],
  }),
];

/** Whose school is not known, may be at one that is not among the organisation’s own. */
const outcomesOf = (meant: readonly RequestTask[], { organisation: { schools } }: Setting) => {
  const isUnknown = meant.some(isSchoolUnknown);
  const isOnly = isUnknown && meant.length === 1;
  return [
    ...(isUnknown && schools.length > 0 ? [{ title: 'I know the school now', value: 'found' }] : []),
    { title: isOnly ? 'A school that is not on our list was consulted' : 'It is done', value: 'done' },
    {
      title: isOnly ? 'It cannot be found out, or no school can be asked' : 'It is not going to be done',
      value: 'not-done',
    },
  ];
};

/** In words, and with the clause that asks for it. */
const howTo = (only: RequestTask | undefined, { organisation }: Setting): string => {
  switch (only?.kind) {
    case 'consult-school':
      return [
        policyOf(organisation).requests.consultsSchool,
        isSchoolUnknown(only)
          ? 'It is not on record which school that is. Ask whoever made the request, or look in the pupil’s papers. The clock goes on meanwhile.'
          : 'I send nothing myself: copy these words. The clock goes on meanwhile.',
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
  return draftedLines(
    request && each.kind === 'consult-school' && !isSchoolUnknown(each)
      ? schoolConsultation(request, setting)
      : undefined,
  );
};

const nameOf = (taskId: string | undefined, setting: Setting): string => {
  const found = requestOf(setting)?.tasks.find(({ id }) => id === taskId);
  return found ? plain(requestTaskName(found, setting.organisation)) : 'Go back and choose the task.';
};
