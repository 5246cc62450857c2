import { z } from 'zod';
import { type Decided, revise } from '../../case.ts';
import type { Actor, Change } from '../../history.ts';
import type { NoticeKind } from '../../notices/kinds/index.ts';
import { waitingNotice } from '../../notices/notice.ts';
import { noticesFor, noticesToJoint } from '../../notices/recipients.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, ok, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { isShared } from '../../subject-of.ts';
import { newOwners, tasksChange, tasksDecided } from '../assess/tasks-decided.ts';
import { type Breach, type Incident, isOver, statusOf } from '../breach.ts';
import { dueAtOf } from '../clock.ts';
import { inTime, type Task } from '../tasks/tasks.ts';
import { type BreachReport, problemsAcross, words } from './breach-report.ts';
import { fitContainment } from './contain-breach.ts';
import { isDanger } from './danger.ts';
import { changesBetween } from './report-words.ts';
import { dangerFound } from './tell-danger.ts';

export const addedInformation = z.object({
  words: personal(words(4000, 'Write what you have learned, in a sentence or two.')),
});
export const withdrawalReason = z.object({
  reason: personal(words(2000, 'Give the reason, in a sentence. It stays with the report.')),
});

interface Changing<Kind extends Incident> {
  readonly before: Kind;
  readonly by: Actor;
  readonly organisation: Organisation;
  readonly submissionId: string;
  readonly now: Date;
}

/** Keeps what somebody learned later; nothing that was reported before is altered. */
export const addInformation = <Kind extends Incident>({
  before,
  words: learned,
  ...changing
}: Changing<Kind> & { words: string }): Outcome<Decided<Kind>, 'withdrawn'> => {
  if (before.withdrawn) return alreadyWithdrawn(before);
  const additions = [...before.additions, { at: changing.now, by: changing.by, words: learned }] as Kind['additions'];
  const changes = [{ field: 'Information added', old: '', new: learned }] as Change[];
  return ok(decided(before, 'information-added', { additions }, changes, changing));
};

/** Replaces answers; the history keeps each old value beside the new one. */
export const correctReport = ({
  before,
  corrected,
  containedAt,
  ...changing
}: Changing<Breach> & { corrected: BreachReport; containedAt: Readonly<Record<string, Date>> }): Outcome<
  Decided<Breach>,
  'withdrawn' | 'settled' | 'nothing-changed' | 'impossible-times' | 'no-reason'
> => {
  if (before.withdrawn) return alreadyWithdrawn(before);
  if (!isCorrectable(before)) return settled(`${before.reference} is closed, so its answers stay as they are.`);
  const [problem] = problemsAcross(corrected, changing.now, before.reportedAt);
  if (problem) return refuse('impossible-times', problem.words);
  if (before.icoReports.length > 0 && corrected.awareAt > before.report.awareAt) {
    return settled('The ICO has been told by when it had been noticed, so that cannot be made later.');
  }
  if (isDanger(before.report) && !isDanger(corrected) && corrected.dangerRuledOut === undefined) {
    return refuse('no-reason', 'Say how you know that nobody is in danger. Until then the case stays marked.');
  }
  const fitting = fitContainment({ report: stillRuledOut(before.report, corrected), containedAt });
  const changes = changesBetween(before.report, fitting.report, changing.organisation);
  if (changes.length === 0)
    return refuse('nothing-changed', 'That is what the report says already, so nothing was changed.');
  const awareness = stillEarlier(before.awareness, before.report, fitting.report);
  const tasks = tasksAfter({ ...before, ...fitting, awareness }, changing);
  const set = { ...fitting, awareness, tasks };
  const tasked = [...changes, ...tasksChange(before.tasks, tasks, changing.organisation)];
  const { record, notices } = decided(before, 'report-corrected', set, tasked, changing);
  const { version } = record;
  const given = newOwners(before.tasks, tasks)
    .filter((holder) => holder !== changing.by.id)
    .map((holder) => waitingNotice({ kind: 'task-given', to: 'colleague', holder, version, now: changing.now }));
  const { organisation, now } = changing;
  const toJoint = isShared(record) && !isShared(before) ? noticesToJoint({ organisation, version, now }) : [];
  const found =
    isDanger(corrected) && !isDanger(before.report)
      ? dangerFound({
          of: 'breach',
          shared: isShared(record),
          version,
          ...changing,
          byId: changing.by.id,
          reporterId: before.reporter.id,
        })
      : [];
  return ok({ record, notices: [...notices, ...given, ...toJoint, ...found] });
};

/** The reason why nobody is in danger goes when somebody is; the history keeps it. An answer once given is not lost. */
const stillRuledOut = (before: BreachReport, { dangerRuledOut, ...corrected }: BreachReport): BreachReport => {
  const danger = corrected.danger ?? before.danger;
  const reason = dangerRuledOut ?? before.dangerRuledOut;
  return {
    ...corrected,
    ...(danger === undefined ? {} : { danger }),
    ...(isDanger({ danger }) || reason === undefined ? {} : { dangerRuledOut: reason }),
  };
};

/** Of two reports of one breach the earlier awareness counts, also where the report itself proves to be the earlier one. */
const stillEarlier = (
  awareness: Breach['awareness'],
  before: BreachReport,
  corrected: BreachReport,
): Breach['awareness'] =>
  awareness && awareness.at < before.awareAt && corrected.awareAt < awareness.at ? null : awareness;

/** What was decided, of the report as it is now: other schools must hear (SEIPS 8.3), and the 72 hours may end at another time. */
const tasksAfter = (breach: Breach, when: Pick<Changing<Breach>, 'organisation' | 'now'>): Task[] => {
  const decision = breach.assessments.at(-1);
  return decision ? tasksDecided(breach, decision, when) : inTime(breach.tasks, dueAtOf(breach));
};

/**
 * Closes a report that should not have been one. It stays on record with its reason (UK GDPR Art. 33(5)). What somebody
 * has decided about, or what stands for another report too, is no longer its reporter's to take back.
 */
export const withdrawReport = <Kind extends Incident>({
  before,
  reason,
  ...changing
}: Changing<Kind> & { reason: string }): Outcome<Decided<Kind>, 'withdrawn' | 'settled'> => {
  if (before.withdrawn) return alreadyWithdrawn(before);
  if (!isWithdrawable(before)) {
    return settled(`Somebody has decided about ${before.reference} or told others of it, so it cannot be withdrawn.`);
  }
  const withdrawn = { at: changing.now, reason } as NonNullable<Kind['withdrawn']>;
  const changes = [
    { field: 'Status', old: 'Open', new: 'Withdrawn' },
    { field: 'Reason', old: '', new: reason },
  ] as Change[];
  return ok(decided(before, 'report-withdrawn', { withdrawn }, changes, changing));
};

const decided = <Kind extends Incident>(
  before: Kind,
  what: 'information-added' | 'report-corrected' | 'report-withdrawn',
  set: object,
  changes: readonly Change[],
  { by, organisation, submissionId, now }: Omit<Changing<Kind>, 'before'>,
): Decided<Kind> => {
  const record = revise(before, { set, by, what, changes, submissionId, now });
  const { version } = record;
  const owed = (kind: NoticeKind) =>
    noticesFor(kind, { of: before.type, shared: isShared(record), organisation, version, now });
  // Their receipt shows it too, but a card that changes in place alerts nobody.
  const toReporter = by.id === before.reporter.id ? [] : [waitingNotice({ kind: what, to: 'reporter', version, now })];
  const toOthers = what === 'report-withdrawn' ? owed(what) : [];
  return { record, notices: [...owed('note'), ...toOthers, ...toReporter] };
};

/** A breach, until it is closed, withdrawn or goes on under another number; a near miss never. */
export const isCorrectable = (about: Incident): boolean => about.type === 'breach' && !isOver(about);

/** Joining another report with it is a decision too, and so is telling the Commissioner or the people affected. */
export const isWithdrawable = (about: Incident): boolean =>
  ['open', 'acknowledged'].includes(statusOf(about)) &&
  (about.type === 'near-miss' ||
    [about.duplicates, about.icoReports, about.peopleTold].every(({ length }) => length === 0));

const settled = (why: string) =>
  refuse('settled', `${why} Add what you know instead; the Data Protection Officer reads it.`);

const alreadyWithdrawn = (before: Incident) =>
  refuse('withdrawn', `${before.reference} has been withdrawn, so it cannot be changed. You can make a new report.`);
