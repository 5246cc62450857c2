import { type ActId, actOf } from '../../src/acts/index.ts';
import type { Due } from '../../src/desk/requests.ts';
import { inFile, type PupilFile } from '../../src/domain/consent/pupil-file.ts';
import { pupilTaskName } from '../../src/domain/consent/pupil-task-words.ts';
import { tasksWith } from '../../src/domain/consent/pupil-tasks.ts';
import type { PupilEvent } from '../../src/domain/consent/revise-pupil.ts';
import type { Actor } from '../../src/domain/history.ts';
import { append } from '../../src/domain/history.ts';
import type { Audience } from '../../src/domain/notices/audience.ts';
import type { NoticeKind } from '../../src/domain/notices/kinds/index.ts';
import { waitingNotice } from '../../src/domain/notices/notice.ts';
import type { PupilLine } from '../../src/domain/reminders/digest.ts';
import { noticeCard } from '../../src/notices/index.ts';
import { digestCard } from '../../src/pages/digest-card.ts';
import { withdrawnCard } from '../../src/pages/pupil/withdrawn-card.ts';
import { whatsDueCard } from '../../src/pages/whats-due-card.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import { notNowCard } from '../../src/teams/draft/not-now-card.ts';
import type { NamedCard } from './all-cards.ts';
import { type PupilState, pupilsTold } from './all-pupil-cards.ts';
import { brookvale, colleague, maya, now } from './cast.ts';
import { sampleEntry } from './sample-pupil.ts';
import { draftOf, type Voice } from './walk-dialogue.ts';

const sam = colleague('Sam Whitlock');
const dev = colleague('Dev Patel');

/** Every card that tells of a pupil's file, and those that stand where a form would lead nowhere. */
export const pupilNoticeCards = (voice: Voice, name: string): NamedCard[] => {
  const told = pupilsTold(voice, name);
  const happened = (about: PupilFile, what: PupilEvent, submissionId: string): PupilFile => {
    const by = { id: sam.id, name: name === maya.name ? sam.name : name } as Actor;
    const line = append(about.history, { at: now, by, what, changes: [], submissionId }, about.reference);
    return { ...about, version: about.version + 1, history: [...about.history, line] };
  };
  const withdrawn = happened(told.withdrawn, 'withdrawal-recorded', 'withdrawal');
  const shared = happened(told.complete, 'safeguarding-share-recorded', 'safeguarding-share');
  return [
    ...tellings(withdrawn, 'pupil-withdrawal', 'a withdrawal'),
    ...tellings(happened(withdrawn, 'entry-undone', 'undo'), 'pupil-withdrawal-undone', 'a withdrawal undone'),
    ...tellings(
      happened(withdrawn, 'withdrawal-decided', 'decided'),
      'pupil-withdrawal-undone',
      'a withdrawal, and they changed their mind',
    ),
    inChannel('pupil-notices/shared to safeguard', card(shared, 'pupil-shared-to-safeguard', 'dpo')),
    chat('pupil-notices/tasks due', card(told.left, 'pupil-task-reminder', 'colleague', '2026-12-03T08:00:00Z')),
    chat('pupil-notices/tasks done', card(told.complete, 'pupil-task-reminder', 'colleague')),
    chat('record-withdrawal/recorded', withdrawnCard(withdrawn, 'withdrawal')),
    chat('record-withdrawal/recorded, photographs too', withdrawnCard(ofEverything(withdrawn), 'withdrawal')),
    chat(
      'record-withdrawal/recorded, nobody to tell',
      withdrawnCard({ ...withdrawn, ...inFile({ tasks: [] }) }, 'withdrawal'),
    ),
    chat('desk/whats due, about a pupil', whatsDueCard(tasksOf(told.left), { organisations: [brookvale], now })),
    chat('desk/digest about a pupil', digestCard({ lines: [late(told.left)], answerBy: 'buttons' })),
    chat(
      'desk/digest about a pupil, for somebody at a form',
      digestCard({ lines: [late(told.left)], answerBy: 'typing' }),
    ),
    leavingWithAge(told.complete),
    ...instead(told),
  ];
};

/** The same withdrawal, of everything, where photographs had been agreed to before. */
const ofEverything = (about: PupilFile): PupilFile => {
  const entries = [
    sampleEntry('photographs'),
    ...about.entries.map((each) => (each.kind === 'withdrawal' ? { ...each, of: 'everything' as const } : each)),
  ];
  return { ...about, ...inFile({ entries, tasks: tasksWith(entries, []) }) };
};

const tasksOf = (about: PupilFile): Due[] =>
  about.tasks.map((task) => ({ what: 'pupil-task', about, task, dueAt: null }));

const late = ({ reference, tasks }: PupilFile): PupilLine => ({
  ...{ type: 'pupil', reference, organisation: brookvale.name, today: '2026-12-03' },
  tasks: tasks.map((task) => ({ name: pupilTaskName(task), dueOn: task.dueOn })).slice(0, 2),
});

const chat = (name: string, shown: NamedCard['shown']): NamedCard => ({ name, where: 'chat', shown });
const inChannel = (name: string, shown: NamedCard['shown']): NamedCard => ({ name, where: 'channel', shown });

const card = (about: PupilFile, kind: NoticeKind, to: Audience, at = '2026-11-18T21:35:00Z') =>
  noticeCard({
    notice: waitingNotice({ kind, to, holder: to === 'dpo' ? null : sam.id, version: about.version, now }),
    ...{ about, organisation: brookvale, now: new Date(at) },
  });

const tellings = (about: PupilFile, kind: NoticeKind, what: string): NamedCard[] => [
  inChannel(`pupil-notices/${what}`, card(about, kind, 'dpo')),
  chat(`pupil-notices/${what}, to the Co-ordinator`, card(about, kind, 'co-ordinator')),
];

/** Where the organisation has set until when it keeps records, the day is filled in. */
const leavingWithAge = (about: PupilFile): NamedCard => {
  const organisation = { ...brookvale, consent: { ...brookvale.consent, keepUntilAge: 25 } };
  const setting = { organisation, now, about, part: null, person: dev };
  const act = actOf('record-leaving');
  const draft = draftOf(act, { about: about.reference, step: 'review', typed: act.typedAtStart(setting) });
  return chat('record-leaving/review, with an age', formCard(act, draft, setting));
};

const instead = (told: Record<PupilState, PupilFile>): NamedCard[] => {
  const young = { ...told.complete, pupil: { ...told.complete.pupil, bornOn: '2014-01-06' as never } };
  const all = told.withdrawn.entries.map((each) =>
    each.kind === 'withdrawal' ? { ...each, of: 'everything' as const } : each,
  );
  const when: readonly [ActId, PupilFile][] = [
    ['record-youth-support', young],
    ['record-withdrawal', { ...told.withdrawn, ...inFile({ entries: all }) }],
    ['decide-withdrawal', told.complete],
    ['lift-pupil-mark', told.complete],
    ['record-leaving', told.left],
    ['do-pupil-task', told.complete],
  ];
  return when.flatMap(([id, about]) => {
    const setting = { organisation: brookvale, now, about, part: null, person: dev };
    const notNow = actOf(id).notNow(setting);
    return notNow ? [chat(`${id}/not now`, notNowCard(notNow, setting))] : [];
  });
};
