import type { Decided } from '../../case.ts';
import { dayAndTime } from '../../deadlines/london-time.ts';
import { byRole } from '../../organisation/by-role.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import type { Breach } from '../breach.ts';
import { awareAtOf } from '../clock.ts';
import type { Problem } from '../report/breach-report.ts';
import { type Deciding, decided, type Over, stillOpen } from '../revise-breach.ts';
import { finishTask, isOpen, newTask, type Task, type TaskDone } from '../tasks/tasks.ts';
import { offeredAnswers } from './ico-answers.ts';
import { answersOf, icoPack, latenessNow, nextKind } from './ico-pack.ts';
import { laterTaskId, type QuestionId } from './ico-questions.ts';
import { type IcoAnswers, type IcoForm, icoAnswers, icoReport, type SentForm } from './ico-report.ts';

/** The answers as they would be kept: one that says what the case says anyway is left out, so that it follows the case. */
export const keptAnswers = (before: Breach, { noNames: _, ...form }: Partial<IcoForm>): IcoAnswers => {
  const offered: Partial<IcoForm> = offeredAnswers(before);
  const own = Object.entries(form).filter(([field, value]) => value !== offered[field as keyof IcoForm]);
  return withNotNames(icoAnswers.parse(Object.fromEntries(own)), before.icoAnswers.notNames ?? []);
};

/** Keeps the answers for the Commissioner's form. A tick confirms what looks like a name as it stands now. */
export const saveIcoAnswers = (
  deciding: Deciding,
  form: IcoForm,
): Outcome<Decided<Breach>, Over | 'nothing-changed'> => {
  const { before, organisation, now } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  const kept = keptAnswers(before, form);
  const pack = icoPack({ ...before, icoAnswers: kept }, { organisation, now });
  const looking = pack.naming.flatMap(({ passages }) => passages.map(({ words }) => words));
  const confirms = (form.noNames ?? []).length > 0;
  const answers = confirms ? withNotNames(kept, [...(kept.notNames ?? []), ...looking]) : kept;
  const changes = changesIn(deciding, answers);
  if (changes.length === 0) return refuse('nothing-changed', 'Nothing was changed: these are the answers already.');
  return decided(deciding, { set: { icoAnswers: answers }, what: 'ico-answers-saved', changes });
};

const withNotNames = ({ notNames: _, ...answers }: IcoAnswers, notNames: readonly string[]): IcoAnswers =>
  notNames.length === 0 ? answers : icoAnswers.parse({ ...answers, notNames: [...new Set(notNames)] });

const changesIn = ({ before, organisation, now }: Deciding, after: IcoAnswers) => {
  const old = answersOf(icoPack(before, { organisation, now }));
  const answers = answersOf(icoPack({ ...before, icoAnswers: after }, { organisation, now })).map(
    ({ id, name, words }) => ({ field: name, old: old.find((each) => each.id === id)?.words ?? '', new: words }),
  );
  const [said, says] = [before.icoAnswers.notNames ?? [], after.notNames ?? []];
  const confirmed = { field: 'Confirmed as no names', old: said.join(', '), new: says.join(', ') };
  return [...answers, confirmed].filter((change) => change.old !== change.new);
};

/**
 * Records that the Commissioner's form was sent. Late, the reasons for the delay are part of it (UK GDPR Art. 33(1));
 * what it called “not known yet” has to be told later (Art. 33(4)), and a follow-up tells it.
 */
export const recordIcoReport = (
  deciding: Deciding,
  { kind, sentAt, icoReference = '', reasonsForDelay }: SentForm,
): Outcome<Decided<Breach>, Over | 'impossible-times' | 'reasons-missing' | 'wrong-kind'> => {
  const { before, by, organisation, now } = deciding;
  const open = stillOpen(before);
  if (!open.ok) return open;
  if (kind !== nextKind(before)) return wrongKind(before, organisation);
  const reasons = reasonsForDelay ?? before.icoAnswers.reasonsForDelay;
  const [problem] = sentProblems({ kind, sentAt, reasonsForDelay: reasons }, before, now);
  if (problem) return refuse(problem.field === 'sentAt' ? 'impossible-times' : 'reasons-missing', problem.words);
  const isLate = kind === 'initial' && latenessNow(before, sentAt).late;

  const answers = isLate && reasons ? { ...before.icoAnswers, reasonsForDelay: reasons } : before.icoAnswers;
  const pack = icoPack({ ...before, icoAnswers: answers }, { organisation, now: sentAt, kind });
  const sent = icoReport.parse({
    ...{ kind, sentAt, by, recordedAt: now },
    icoReference: icoReference === '' ? null : icoReference,
    reasonsForDelay: isLate ? reasons : null,
    said: Object.fromEntries(answersOf(pack).map(({ id, words }) => [id, words])),
  });
  const evidence =
    icoReference === '' ? 'Sent. The ICO’s reference has not come yet.' : `ICO reference ${icoReference}`;
  const done = { at: sentAt, by, how: 'online-form', evidence, recordedAt: now } as TaskDone;
  return decided(deciding, {
    set: {
      icoAnswers: answers,
      icoReports: [...before.icoReports, sent],
      tasks: tasksAfter(deciding, pack.later, done),
    },
    what: 'ico-told',
    changes: [
      { field: 'Told the ICO', old: '', new: `${kindNames[kind]}, ${dayAndTime(sentAt)}` },
      { field: 'ICO reference', old: '', new: icoReference },
      { field: 'Reasons for the delay', old: '', new: sent.reasonsForDelay ?? '' },
    ].filter((change) => change.new !== ''),
  });
};

/** What is wrong across the fields. Late, the reasons for the delay are asked for (UK GDPR Art. 33(1)). */
export const sentProblems = (
  { kind, sentAt, reasonsForDelay }: Partial<SentForm>,
  before: Breach,
  now: Date,
): Problem<'sentAt' | 'reasonsForDelay'>[] => {
  if (!sentAt) return [];
  if (sentAt > now) return [{ field: 'sentAt', words: 'This is in the future. Check the day and the time.' }];
  if (sentAt < awareAtOf(before))
    return [{ field: 'sentAt', words: 'This is before the breach was noticed. Check the day and the time.' }];
  const isLate = kind === 'initial' && latenessNow({ ...before, icoReports: [] }, sentAt).late;
  return isLate && !reasonsForDelay
    ? [{ field: 'reasonsForDelay', words: 'It was sent after the 72 hours. Give the reasons for the delay.' }]
    : [];
};

export const kindNames = { initial: 'Initial report', 'follow-up': 'Follow-up report' } as const;

const wrongKind = ({ icoReports: [first] }: Breach, organisation: Organisation) =>
  first
    ? refuse(
        'wrong-kind',
        `The first report is on record: ${byRole(first.by.id, organisation)} sent it on ${dayAndTime(first.sentAt)}. If you have sent more, choose “Follow-up report”.`,
      )
    : refuse('wrong-kind', 'No report has been recorded as sent yet. Choose “Initial report”.');

const tasksAfter = ({ before, by, now }: Deciding, later: readonly QuestionId[], done: TaskDone): Task[] => {
  const stillToTell = later.map(laterTaskId);
  const told = before.tasks.filter(
    (task) =>
      task.droppedAt === null &&
      !task.done &&
      (task.kind === 'tell-ico' || (task.kind === 'tell-later' && isOpen(task) && !stillToTell.includes(task.id))),
  );
  const finished = told.reduce<readonly Task[]>((tasks, { id }) => {
    const settled = finishTask(tasks, id, done);
    return settled.ok ? settled.value : tasks;
  }, before.tasks);
  const owed = later
    .filter((question) => !before.tasks.some((task) => task.id === laterTaskId(question) && isOpen(task)))
    .map((question) => laterTask(question, { by, now }));
  return [...finished.filter(({ id }) => !owed.some((task) => task.id === id)), ...owed];
};

const laterTask = (question: QuestionId, { by, now }: Pick<Deciding, 'by' | 'now'>): Task =>
  newTask({ id: laterTaskId(question), kind: 'tell-later', basis: ['law'], owner: by, createdAt: now });
