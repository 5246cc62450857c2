import type { Decided } from '../../case.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, mayHappen, type NotNow } from '../revise-request.ts';
import { isOpenTask, type RequestTask } from '../work/request-tasks.ts';
import { type DisputeForm, missingInDispute, problemsOfDispute } from './dispute-form.ts';
import { resolutionNames, seekerNames, stateNames } from './marker-words.ts';
import type { Challenge } from './markers.ts';
import { withTask } from './outcome-follows.ts';

/**
 * Writes down both versions of what is in dispute, and takes the dispute a step on (trust policy s. 11). An end in the
 * subject's favour is told to whoever was given the data (UK GDPR Art. 19; SEIPS 5.4).
 */
export const moveDispute = ({
  dispute,
  ...deciding
}: Deciding & { dispute: DisputeForm }): Outcome<
  Decided<DataRequest>,
  NotNow | WrongAnswer | 'nothing-changed' | 'answer-on-its-way'
> => {
  const { before } = deciding;
  const may = mayHappen('dispute-moved', deciding);
  if (!may.ok) return may;
  const old = before.challenge as Challenge;
  const wrong = refusedFor([...problemsOfDispute(dispute, deciding), ...missingInDispute(dispute)]);
  if (wrong) return wrong;
  const challenge = movedOn(old, dispute, deciding);
  const rewritten = versionChanges(old, challenge);
  if (dispute.next === 'stays' && rewritten.length === 0) {
    return refuse('nothing-changed', 'Nothing was changed: this is what the record says already.');
  }
  if (rewritten.length > 0 && (before.stage === 'checking' || before.stage === 'ready')) {
    return refuse(
      'answer-on-its-way',
      'The answer that is being checked may carry the versions as they were. Have it sent back first.',
    );
  }
  return happened(deciding, 'dispute-moved', {
    set: { challenge, tasks: tasksAfter(before.tasks, { old, challenge, dispute }, deciding) },
    changes: [...rewritten, ...stepChanges(old, dispute)],
  });
};

const movedOn = (old: Challenge, dispute: DisputeForm, { by }: Pick<Deciding, 'by'>): Challenge => {
  const { entry, ourVersion = '' as Challenge['ourVersion'], theirVersion = '' as Challenge['theirVersion'] } = dispute;
  const written = { ...old, entry, ourVersion, theirVersion };
  const { next, on, how, words } = dispute;
  if (next === 'stays') return written;
  const ended = next === 'resolved' && on !== undefined && how !== undefined && words !== undefined;
  return { ...written, state: next, resolved: ended ? { on, how, words, by } : null };
};

/** What the Governing Body was asked is done once it has judged; recipients hear of what was put right or added. */
const tasksAfter = (
  tasks: readonly RequestTask[],
  { old, challenge, dispute }: { old: Challenge; challenge: Challenge; dispute: DisputeForm },
  { by, now }: Pick<Deciding, 'by' | 'now'>,
): RequestTask[] => {
  const { on, words } = dispute;
  const hasJudged = old.state === 'governing-body' && challenge.state !== old.state;
  const done = hasJudged && on !== undefined && words !== undefined ? { on, by, words, recordedAt: now } : undefined;
  const left = tasks.map((task) =>
    done && task.kind === 'governing-body' && isOpenTask(task)
      ? { ...task, done: { ...done, words: done.words } }
      : task,
  );
  if (challenge.state === 'governing-body' && old.state !== 'governing-body') {
    return withTask(left, 'governing-body', { now });
  }
  const changed = challenge.resolved !== null && challenge.resolved.how !== 'stands';
  return changed ? withTask(left, 'tell-recipients', { now }) : left;
};

const versionChanges = (old: Challenge, now: Challenge) =>
  [
    { field: 'The entry', old: old.entry, new: now.entry },
    { field: 'Our version', old: old.ourVersion, new: now.ourVersion },
    { field: 'Their version', old: old.theirVersion, new: now.theirVersion },
  ].filter((change) => (change.old as string) !== (change.new as string));

const stepChanges = (old: Challenge, { next, on, soughtBy, how, words }: DisputeForm) => {
  if (next === 'stays' || on === undefined) return [];
  const by = soughtBy === undefined ? '' : `, sought by ${seekerNames[soughtBy]}`;
  return [
    { field: 'The dispute', old: stateNames[old.state], new: `${stateNames[next]}, ${dateInWords(on)}${by}` },
    ...(how && next === 'resolved' ? [{ field: 'How it ended', old: '', new: resolutionNames[how] }] : []),
    ...(words ? [{ field: 'What was said', old: '', new: words }] : []),
  ];
};
