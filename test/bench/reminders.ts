import { MongoClient } from 'mongodb';
import { sendReminders } from '../../src/desk/send-reminders.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { reportBreach } from '../../src/domain/breach/report/report-breach.ts';
import type { Actor } from '../../src/domain/history.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { nextReminderAt } from '../../src/domain/reminders/due.ts';
import { type CaseDocument, toDocument } from '../../src/storage/case-document.ts';
import { openDigests } from '../../src/storage/digests.ts';
import { openReminders } from '../../src/storage/reminders.ts';
import { brookvale, idOf, lostLaptop } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { median, table } from './figures.ts';

/** So many installations' worth of people, so that no one person's cap on a day is what is measured. */
const organisationCount = 100;
const rounds = 3;
const minute = 60_000;
/** A Wednesday at noon, with nothing quiet about it. */
const now = new Date('2026-11-18T12:00:00Z');

const organisations: readonly Organisation[] = Array.from({ length: organisationCount }, (_, number) => ({
  ...brookvale,
  id: `org-${number}`,
  people: brookvale.people.map((member, at) => ({ ...member, id: idOf(1000 * (number + 1) + at) })),
}));

export interface Sweep {
  readonly open: number;
  readonly due: number;
  /** Medians of the rounds. */
  readonly ms: number;
  readonly roundTrips: number;
  /** Reminders that the last round owed. */
  readonly owed: number;
}

/** Sweeps over cases of which some are due, in a database of its own at this address. */
export const measureSweeps = async (
  uri: string,
  wanted: readonly { open: number; due: number }[],
): Promise<Sweep[]> => {
  const client = await MongoClient.connect(uri, { monitorCommands: true, ignoreUndefined: true });
  const db = client.db();
  const cases = db.collection<CaseDocument>('cases');
  let commands = 0;
  client.on('commandStarted', () => {
    commands += 1;
  });
  const needs = {
    ...{
      clock: { now: () => now },
      organisations,
      reminders: openReminders(db, testSealing),
      digests: openDigests(db),
    },
    ...{ wake: () => {}, log: () => {} },
  };

  const measureOne = async ({ open, due }: { open: number; due: number }): Promise<Sweep> => {
    const measured: { ms: number; roundTrips: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all([cases.deleteMany({}), db.collection('reminded').deleteMany({})]);
      await cases.insertMany(
        Array.from({ length: open }, (_, number) => (number < due ? dueNow(number) : dueLater(number))),
      );
      const [began, before] = [performance.now(), commands];
      await sendReminders(needs);
      measured.push({ ms: performance.now() - began, roundTrips: commands - before });
    }
    const owed = (await cases.distinct('_id', { 'notices.kind': 'not-acknowledged' })).length;
    if (owed !== due) throw new Error(`${owed} of ${due} reminders were owed`);
    return {
      ...{ open, due, owed },
      ms: median(measured.map(({ ms }) => ms)),
      roundTrips: median(measured.map(({ roundTrips }) => roundTrips)),
    };
  };

  try {
    const sweeps: Sweep[] = [];
    for (const each of wanted) sweeps.push(await measureOne(each));
    return sweeps;
  } finally {
    await client.close();
  }
};

const reportedBefore = (ms: number, number: number): { breach: Breach; organisation: Organisation } => {
  const organisation = organisations[number % organisationCount] ?? brookvale;
  const reportedAt = new Date(now.getTime() - ms);
  const breach = reportBreach({
    reference: `BR-2026-${String(number + 1).padStart(5, '0')}`,
    submissionId: `report ${number}`,
    reporter: { id: idOf(1), name: 'Maya Okafor' } as Actor,
    organisation,
    report: lostLaptop({ occurredAt: undefined, awareAt: reportedAt }),
    ...{ containedAt: {}, drill: false, receiptCard: null, now: reportedAt },
  });
  return { breach, organisation };
};

/** Nobody has acknowledged it for half an hour. */
const dueNow = (number: number): CaseDocument => {
  const { breach, organisation } = reportedBefore(30 * minute, number);
  return toDocument(breach, {
    sealing: testSealing,
    reminderDueAt: nextReminderAt(breach, organisation, breach.reportedAt),
  });
};

/** Its first reminder is still to come. */
const dueLater = (number: number): CaseDocument => {
  const { breach, organisation } = reportedBefore(minute, number);
  return toDocument(breach, { sealing: testSealing, reminderDueAt: nextReminderAt(breach, organisation, now) });
};

/** Prints the figures; true when what is open but not due costs nothing. */
export const printSweeps = (sweeps: readonly Sweep[], say: (words: string) => void): boolean => {
  const count = (number: number): string => number.toLocaleString('en-GB');
  say(
    table([
      ['reminder sweep: open cases', 'due', 'ms', 'requests to MongoDB'],
      ...sweeps.map(({ open, due, ms, roundTrips }) => [count(open), count(due), ms.toFixed(1), String(roundTrips)]),
    ]),
  );
  const costsByDue = sweeps.every(({ due, roundTrips }) =>
    sweeps.every((other) => other.due !== due || other.roundTrips === roundTrips),
  );
  const idle = sweeps.filter(({ due }) => due === 0).every(({ roundTrips }) => roundTrips === 1);
  const words = 'requests grow with what is due, not with what is open; with nothing due it is one';
  say(`${costsByDue && idle ? '✔' : '✘'} ${words}`);
  return costsByDue && idle;
};
