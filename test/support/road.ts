import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { isToldAtOnce } from '../../src/acts/told-at-once.ts';
import type { DeliveryPorts } from '../../src/desk/delivery-attempt.ts';
import { openCase } from '../../src/desk/open-case.ts';
import { openOrganisationBook, plannedBy } from '../../src/desk/organisation-book.ts';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import type { PeopleStore } from '../../src/desk/ports/colleagues.ts';
import type { ConversationStore } from '../../src/desk/ports/conversations.ts';
import type { DraftStore } from '../../src/desk/ports/drafts.ts';
import type { Ports } from '../../src/desk/ports.ts';
import { sendDigests } from '../../src/desk/send-digests.ts';
import { sendReminders } from '../../src/desk/send-reminders.ts';
import { deliverNotices } from '../../src/desk/start-delivery.ts';
import type { Case } from '../../src/domain/any-case.ts';
import { reportBreach } from '../../src/domain/breach/report/report-breach.ts';
import { actor } from '../../src/domain/history.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Facts, Level, Log } from '../../src/log.ts';
import { openMailer } from '../../src/mail/send-mail.ts';
import { openAbsences } from '../../src/storage/absences.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openConversations } from '../../src/storage/conversations.ts';
import { openDigests } from '../../src/storage/digests.ts';
import { openDownloadLinks } from '../../src/storage/download-links.ts';
import { openDrafts } from '../../src/storage/drafts.ts';
import { openGatheredReports } from '../../src/storage/gathered-reports.ts';
import { openImportHeadings } from '../../src/storage/import-headings.ts';
import { openLookUpAlerts } from '../../src/storage/look-up-alerts.ts';
import { openLookUps } from '../../src/storage/look-ups.ts';
import { openMailHealth } from '../../src/storage/mail-health.ts';
import { openNoticeQueue } from '../../src/storage/notice-queue.ts';
import { openPacing } from '../../src/storage/pacing.ts';
import { openPeople } from '../../src/storage/people.ts';
import { openPupilImports } from '../../src/storage/pupil-imports.ts';
import { openPupilRegister } from '../../src/storage/pupil-search/pupil-register.ts';
import { withPupilsHeard } from '../../src/storage/pupil-search/pupil-search.ts';
import { openReadings } from '../../src/storage/readings.ts';
import { openReminders } from '../../src/storage/reminders.ts';
import { openUploads } from '../../src/storage/uploads.ts';
import { type Connector, openConnector } from '../../src/teams/connector.ts';
import { openNotifier } from '../../src/teams/notifier.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, idOf, lostLaptop } from './cast.ts';
import { type LoopbackConnector, startLoopbackConnector } from './loopback-connector.ts';
import { type LoopbackMail, startLoopbackMail } from './loopback-mail.ts';
import { testSealing } from './mongo.ts';
import { seededRandom } from './seeded-random.ts';

/** Maya reports; Dev is the DPO, Ruth his deputy, Sam the Co-ordinator. */
export const ids = { maya: idOf(1), dev: idOf(2), ruth: idOf(3), sam: idOf(5) };
export const tenantId = idOf(99);
export const channelIds = { dpo: '19:dpo@thread.tacv2', chair: '19:chair@thread.tacv2' };

/** Far ahead, so that MongoDB's own clearing away of what has expired never touches what a test has stored. */
const nine = new Date('2126-11-25T09:00:00.000Z');

/** A clock that moves only when somebody sleeps or a test moves it. */
export interface TestClock {
  now(): Date;
  sleep(ms: number): Promise<void>;
  moveTo(at: Date): void;
}

/** The machine's own clock, for what works with timers. */
export const systemClock: TestClock = {
  now: () => new Date(),
  sleep: wait,
  moveTo: () => {
    throw new Error('the machine’s clock cannot be moved');
  },
};

export const openClock = (from = nine): TestClock => {
  let now = from.getTime();
  return {
    now: () => new Date(now),
    sleep: async (ms) => {
      now += ms;
    },
    moveTo: (at) => {
      now = Math.max(now, at.getTime());
    },
  };
};

export interface Road {
  readonly clock: TestClock;
  readonly teams: LoopbackConnector;
  readonly mail: LoopbackMail;
  readonly connector: Connector;
  readonly notifier: ReturnType<typeof openNotifier>;
  readonly cases: CaseStore;
  readonly drafts: DraftStore;
  readonly people: PeopleStore;
  readonly conversations: ConversationStore;
  readonly ports: DeliveryPorts;
  /** What the desk is made of, on the same database. */
  readonly deskPorts: Ports;
  readonly logged: { level: Level; event: string; facts: Facts }[];
  /** Connects both channels and opens the chats with these people, as if the bot had been added there. */
  meet(...people: string[]): Promise<void>;
  connect(channel: 'dpo' | 'chair'): Promise<void>;
  report(number?: number, notices?: (all: Notice[]) => Notice[]): Promise<Case>;
  /** Delivers what is due; then lets `forMs` pass on the test's clock and delivers what falls due meanwhile. */
  deliver(forMs?: number): Promise<void>;
  /** Owes the reminders that are due, and sends the digests that wait. */
  remind(): Promise<void>;
  notices(reference: string): Promise<Notice[]>;
  readonly database: FreshDatabase;
  close(): Promise<void>;
}

/** The road outwards on a real database and real HTTP: stores, notifier, the SDK's connector and a Teams that can fail. */
export const openRoad = async ({
  limitMs = 5000,
  seed = 1,
  clock = openClock(),
  organisations = [brookvale],
}: {
  limitMs?: number;
  seed?: number;
  clock?: TestClock;
  organisations?: readonly Organisation[];
} = {}): Promise<Road> => {
  const database = await freshDatabase();
  const teams = await startLoopbackConnector({ now: () => clock.now().getTime() });
  const mail = await startLoopbackMail();
  const conversations = openConversations(database.db, testSealing);
  const queue = openNoticeQueue(database.db, testSealing);
  const authentication = new ConfigurationBotFrameworkAuthentication({});
  const connector = openConnector({ authentication, appId: '', clock, limitMs });
  const mailer = openMailer({ url: mail.url, from: 'privacy-desk@brookvale.example', limitMs });
  const people = openPeople(database.db, testSealing);
  const notifier = openNotifier({
    conversations,
    connector,
    mailer,
    tenantId,
    clock,
    personalViews: people,
    keepButtons: async () => {},
  });
  const drafts = openDrafts(database.db, testSealing);
  const logged: Road['logged'] = [];
  const log: Log = (level, event, facts = {}) => logged.push({ level, event, facts });
  const absences = openAbsences(database.db, testSealing);
  const book = openOrganisationBook({ file: organisations, absences, clock, log });
  // One process writes here, so the search hears everything from it.
  const pupilSearch = openPupilRegister();
  const cases = withPupilsHeard(openCases(database.db, testSealing, plannedBy(book)), { heard: pupilSearch.take });

  const ports: DeliveryPorts = {
    clock,
    get organisations() {
      return book.organisations;
    },
    drafts,
    people,
    conversations,
    queue,
    gathered: openGatheredReports(database.db, testSealing),
    pacing: openPacing(database.db),
    notifier,
    log,
    isToldAtOnce,
    random: seededRandom(seed),
    sleep: clock.sleep,
  };

  const deskPorts: Ports = {
    ...ports,
    get organisations() {
      return book.organisations;
    },
    newId: randomUUID,
    newToken: randomUUID,
    addressOf: () => undefined,
    downloadLinks: openDownloadLinks(database.db, testSealing),
    cases,
    readings: openReadings(database.db, testSealing),
    lookUps: openLookUps(database.db, testSealing),
    lookUpAlerts: openLookUpAlerts(database.db),
    pupilSearch,
    pupilImports: openPupilImports(database.db, testSealing),
    uploads: openUploads(database.db, testSealing),
    importHeadings: openImportHeadings(database.db, testSealing),
    mailHealth: openMailHealth(database.db),
    reminders: openReminders(database.db, testSealing),
    digests: openDigests(database.db),
    absences,
    absencesChanged: book.refresh,
    wake: () => {},
  };

  const remember = (conversationId: string, kind: 'chat' | 'channel', personId: string | null) =>
    conversations.remember({
      id: conversationId,
      kind,
      tenantId,
      serviceUrl: teams.url,
      botId: '28:bot',
      personId,
      seenAt: clock.now(),
    });

  const connect: Road['connect'] = async (channel) => {
    await remember(channelIds[channel], 'channel', null);
    await conversations.connect(channelIds[channel], { organisation: 'brookvale', channel });
  };

  return {
    clock,
    teams,
    mail,
    connector,
    notifier,
    cases,
    drafts,
    deskPorts,
    database,
    remind: async () => {
      const { organisations: standing } = book;
      await sendReminders({ ...deskPorts, log, organisations: standing });
      await sendDigests({ ...ports, organisations: standing, cases, digests: deskPorts.digests });
    },
    people,
    conversations,
    ports,
    logged,
    connect,
    meet: async (...met) => {
      await connect('dpo');
      await connect('chair');
      for (const person of met) await remember(`chat-with-${person}`, 'chat', person);
    },
    report: async (number = 1, notices = (all) => all) => {
      const { stored } = await openCase(cases, {
        prefix: 'BR',
        year: 2126,
        submissionId: `report ${number}`,
        decide: (reference) => {
          const made = sampleReport(reference, number, clock.now());
          return { ...made, notices: notices(made.notices) };
        },
      });
      return stored;
    },
    deliver: async (forMs = 0) => {
      const end = clock.now().getTime() + forMs;
      for (;;) {
        await deliverNotices(ports, { processId: 'test' });
        const dueAt = await queue.nextDueAt();
        if (!dueAt || dueAt.getTime() > end) break;
        clock.moveTo(dueAt);
      }
      if (forMs > 0) clock.moveTo(new Date(end));
    },
    notices: async (reference) => (await cases.find(reference))?.notices ?? [],
    close: async () => {
      await Promise.all([teams.close(), mail.close(), database.drop()]);
    },
  };
};

/** Maya reports a lost laptop; `number` keeps one report apart from the next. */
export const sampleReport = (reference: string, number: number, now: Date): Case =>
  reportBreach({
    reference,
    submissionId: `report ${number}`,
    reporter: actor.parse({ id: ids.maya, name: 'Maya Okafor' }),
    organisation: brookvale,
    report: lostLaptop({ summary: 'Maya Okafor left her laptop on the 31 bus.', awareAt: now }),
    containedAt: {},
    drill: false,
    receiptCard: null,
    now,
  });
