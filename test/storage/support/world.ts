import type { Db, Document } from 'mongodb';
import { openCase } from '../../../src/desk/open-case.ts';
import type { Breach } from '../../../src/domain/breach/breach.ts';
import { openAbsences } from '../../../src/storage/absences.ts';
import { openCases } from '../../../src/storage/cases.ts';
import { openConversations } from '../../../src/storage/conversations.ts';
import { openDownloadLinks } from '../../../src/storage/download-links.ts';
import { openDrafts } from '../../../src/storage/drafts.ts';
import { openLookUps } from '../../../src/storage/look-ups.ts';
import { openNoticeQueue } from '../../../src/storage/notice-queue.ts';
import { openPeople } from '../../../src/storage/people.ts';
import { sealHeads } from '../../../src/storage/proof/heads.ts';
import { openReadings } from '../../../src/storage/readings.ts';
import { openReminders } from '../../../src/storage/reminders.ts';
import { testSealing } from '../../support/mongo.ts';
import { samplePupil } from '../../support/sample-pupil.ts';
import { sampleRequest } from '../../support/sample-request.ts';
import { dev, maya, nextVersion, nine, sampleBreach, seconds, waiting } from './sample-cases.ts';

/** Everything that a desk writes, over one database. */
export const storesOn = (db: Db, sealing = testSealing) => ({
  cases: openCases(db, sealing, () => seconds(600)),
  queue: openNoticeQueue(db, sealing),
  reminders: openReminders(db, sealing),
  readings: openReadings(db, sealing),
  lookUps: openLookUps(db, sealing),
  absences: openAbsences(db, sealing),
  links: openDownloadLinks(db, sealing),
  drafts: openDrafts(db, sealing),
  people: openPeople(db, sealing),
  conversations: openConversations(db, sealing),
  seal: () => sealHeads(db, sealing, () => nine),
});
export type Stores = ReturnType<typeof storesOn>;

const byMail = { by: 'e-mail', insteadOf: null, conversationId: 'mail', activityId: null } as const;

export const openBreach = async ({ cases }: Stores, submissionId: string): Promise<Breach> => {
  const make = (reference: string) => sampleBreach({ reference, submissionId, notices: [waiting(), second] });
  return (await openCase(cases, { prefix: 'BR', year: 2126, submissionId, decide: make })).stored as Breach;
};
const second = waiting({ id: '1.breach-reported.chair', to: 'chair' });

export const change = async ({ cases }: Stores, reference: string, set: Partial<Breach>): Promise<void> => {
  const before = (await cases.find(reference)) as Breach;
  const record = nextVersion(before, set);
  const owed = waiting({ id: `${record.version}.note.dpo`, kind: 'note', version: record.version });
  await cases.save({ record, notices: [owed], now: nine });
};

export const deliverOne = async ({ queue }: Stores, claim: string): Promise<void> => {
  const claimed = await queue.claim({ now: seconds(5), claim, leaseMs: 60_000 });
  if (!claimed) return;
  const { about, notice } = claimed;
  const what = { reference: about.reference, version: about.version, noticeId: notice.id, claim };
  await queue.markSent({ ...what, delivery: byMail, now: seconds(6) });
};

export const read = ({ readings }: Stores, page: string, by = dev) =>
  readings.record({ at: nine, personId: by.id, name: by.name, reference: 'BR-2126-0001', page } as never);

export const lookUp = ({ lookUps }: Stores, id: string) =>
  lookUps.record({
    ...{ id, at: nine, personId: dev.id, name: dev.name, organisations: ['brookvale'], references: ['PF-2026-0001'] },
    ...{ asked: 'can we share about Jordan?', question: null, outcome: 'shown', answer: 'yes' },
  } as never);

export const remindOf = async ({ reminders }: Stores, reference: string, version: number, dueAt: Date, id: string) => {
  const notices = [waiting({ id, kind: 'clock-reminder', to: 'colleague', holder: dev.id, version })];
  await reminders.owe([{ reference, version, dueAt, notices, nextAt: seconds(900) }]);
};

const draft = {
  ...{ id: 'draft-1', personId: maya.id, organisation: 'brookvale', dialogue: 'report-breach', dialogueVersion: 1 },
  ...{ step: 'what', typed: { summary: 'Half a sentence' }, basis: {}, about: null, part: null },
  ...{ askingToCancel: false, reachedEnd: false, startedAt: nine, savedAt: nine, expiresAt: seconds(1e6) },
  ...{ remindAt: null, revision: 1, tickedAt: { 'contained:recall': nine } },
};

/** Four breaches, a request, a pupil's file, and what goes with them; `earlier` is called when half of it is done. */
export const makeWorld = async (db: Db, earlier: () => Promise<void>): Promise<void> => {
  const stores = storesOn(db);
  for (const name of ['one', 'two', 'three']) await openBreach(stores, name);
  for (const id of ['l1', 'l2', 'l3']) await lookUp(stores, id);
  for (const page of ['one', 'two', 'three', 'four']) await read(stores, page);
  const request = (reference: string) => sampleRequest({ reference, submissionId: 'request' });
  await openCase(stores.cases, { prefix: 'AR', year: 2026, submissionId: 'request', decide: request });
  const pupil = (reference: string) => samplePupil({ reference, submissionId: 'pupil' });
  await openCase(stores.cases, { prefix: 'PF', year: 2026, submissionId: 'pupil', decide: pupil });
  await stores.seal();
  await earlier();
  await deliverOne(stores, 'p:1');
  await change(stores, 'BR-2126-0001', { acknowledged: { at: nine, by: dev } });
  await change(stores, 'BR-2126-0001', { drill: false });
  await remindOf(stores, 'BR-2126-0001', 3, seconds(600), 'clock-24.clock-reminder.colleague.dev');
  const snooze = { personId: dev.id, until: seconds(9000) };
  await stores.reminders.snooze({ reference: 'BR-2126-0002', snooze, now: nine, nextAt: seconds(9000) });
  await stores.seal();
  await openBreach(stores, 'four');
  await read(stores, 'five');
  const away = { personId: dev.id, from: '2126-11-25', until: '2126-11-27', coverId: maya.id };
  await stores.absences.record({ id: 'a1', organisation: 'brookvale', ...away, recordedAt: nine });
  const link = { tokenHash: 'hash', reference: 'BR-2126-0001', personId: dev.id, expiresAt: seconds(1e6) };
  await stores.links.keep({ ...link, document: 'ico-report' } as never);
  await stores.drafts.create(draft as never);
  await stores.people.remember({ id: 'maya', name: 'Maya', email: 'maya@brookvale.example', teamsId: null } as never);
  await stores.people.remember({ id: 'dev', name: 'Dev', email: 'dev@brookvale.example', teamsId: null } as never);
  await stores.people.chooseOrganisation('dev', 'brookvale');
  const place = { tenantId: 't', serviceUrl: 'https://smba.example/', botId: '28:bot', seenAt: nine };
  await stores.conversations.remember({ ...place, id: 'a:dev', kind: 'chat', personId: dev.id });
  await stores.conversations.remember({ ...place, id: '19:dpo', kind: 'channel', personId: null, shared: false });
  await stores.conversations.connect('19:dpo', { organisation: 'brookvale', channel: 'dpo' });
  await stores.seal();
};

/** All that is stored, to be put back. */
export type Dump = ReadonlyMap<string, readonly Document[]>;

export const dumpAll = async (db: Db): Promise<Dump> => {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await db.collection(name).find().toArray()] as const)),
  );
};

export const putBack = async (db: Db, dump: Dump): Promise<void> => {
  for (const [name, documents] of dump) {
    await db.collection(name).deleteMany({});
    if (documents.length > 0) await db.collection(name).insertMany([...documents]);
  }
};
