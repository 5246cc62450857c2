import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isToldAtOnce } from './acts/told-at-once.ts';
import type { Config } from './config.ts';
import { checkMail, checkMailWhenDue } from './desk/check-mail.ts';
import { openDesk } from './desk/desk.ts';
import { lookAtWhatChanged, openOrganisationBook, plannedBy } from './desk/organisation-book.ts';
import type { Clock, Ports } from './desk/ports.ts';
import { remindOfDrafts } from './desk/remind-drafts.ts';
import { sendChannelAlarms } from './desk/send-channel-alarms.ts';
import { sendDigests } from './desk/send-digests.ts';
import { sendLookUpAlerts } from './desk/send-look-up-alerts.ts';
import { sendReminders } from './desk/send-reminders.ts';
import { deliverNotices, startDelivery } from './desk/start-delivery.ts';
import { londonClock } from './domain/deadlines/london-time.ts';
import { unheardAudiences } from './domain/notices/who-can-hear.ts';
import type { Organisation } from './domain/organisation/organisation.ts';
import { nameCommissionFrom } from './domain/regulator.ts';
import { readings } from './figures.ts';
import { hearing } from './hearing/kept-hearing.ts';
import { type Log, openLog } from './log.ts';
import { openMailer } from './mail/send-mail.ts';
import { createMetrics } from './metrics.ts';
import { productVersion } from './product-version.ts';
import { openAbsences } from './storage/absences.ts';
import { openCases } from './storage/cases.ts';
import { openChannelAlarms } from './storage/channel-alarms.ts';
import { openConversations } from './storage/conversations.ts';
import { openDigests } from './storage/digests.ts';
import { openDownloadLinks } from './storage/download-links.ts';
import { openDrafts } from './storage/drafts.ts';
import { openGatheredReports } from './storage/gathered-reports.ts';
import { openImportHeadings } from './storage/import-headings.ts';
import { type RunningTimers, startTimers } from './storage/jobs.ts';
import { openLookUpAlerts } from './storage/look-up-alerts.ts';
import { openLookUps } from './storage/look-ups.ts';
import { openMailHealth } from './storage/mail-health.ts';
import { connect } from './storage/mongo.ts';
import { openNoticeQueue } from './storage/notice-queue.ts';
import { openOrganisationsSeen } from './storage/organisations-seen.ts';
import { openPacing } from './storage/pacing.ts';
import { openPeople } from './storage/people.ts';
import { sealHeads } from './storage/proof/heads.ts';
import { startPulse } from './storage/pulse.ts';
import { openPupilImports } from './storage/pupil-imports.ts';
import { openPupilSearch, withPupilsHeard } from './storage/pupil-search/pupil-search.ts';
import { openReadings } from './storage/readings.ts';
import { openReminders } from './storage/reminders.ts';
import { sealOlder } from './storage/seal-older.ts';
import { sealedCollections } from './storage/sealed-collections.ts';
import { checkKeys } from './storage/sealing/check-keys.ts';
import { openSealing } from './storage/sealing/sealing.ts';
import { openShownButtons } from './storage/shown-buttons.ts';
import { openUploads } from './storage/uploads.ts';
import { createAdapter, createAuthentication } from './teams/adapter.ts';
import { createBot } from './teams/bot.ts';
import { type Connector, openConnector } from './teams/connector.ts';
import { createConverse } from './teams/converse.ts';
import type { Acting } from './teams/converse-needs.ts';
import { buttonKeeper } from './teams/keep-buttons.ts';
import { openNotifier } from './teams/notifier.ts';
import { startServer } from './teams/server.ts';
import { openFetchUpload } from './teams/uploads/fetch-upload.ts';

export interface RunningApp {
  readonly port: number;
  /** Takes nothing new, finishes turns and sends in hand, releases its claims; ends within 10 s. */
  stop(): Promise<void>;
}

/** What a local start or a test has otherwise. */
export interface AppOptions {
  readonly clock?: Clock;
  readonly log?: Log;
  /** Where the keys of Teams' tokens are published. */
  readonly openIdMetadataUrl?: string;
  readonly local?: { readonly acting: Acting; readonly wrapConnector: (connector: Connector) => Connector };
  /** The tenant of the local chat; elsewhere it comes from the credentials. */
  readonly tenantId?: string;
  /** Addresses (`http://127.0.0.1:4000`) from which files are fetched besides Microsoft's. */
  readonly alsoFetchFrom?: readonly string[];
  readonly prepare?: (ports: Ports) => Promise<void>;
  /** How often due reminders are looked for. */
  readonly remindEveryMs?: number;
  readonly throttle?: { readonly perSecond: number; readonly burst: number };
}

/** Builds every part and joins them; the only file that knows them all. Throws when MongoDB or the port is not to be had. */
export const startApp = async (config: Config, options: AppOptions = {}): Promise<RunningApp> => {
  const { clock = { now: () => new Date() }, log = openLog(config.logLevel) } = options;
  nameCommissionFrom(config.informationCommissionFrom);
  const database = await connect(config.mongodbUri);
  const { db } = database;
  await checkKeys(db, config.keyring, sealedCollections);
  // The ids alone: whoever changes the key sees here which one each copy seals with.
  log('info', 'keys-read', { code: [...config.keyring.keys.keys()].join(',') });
  const sealing = openSealing(config.keyring);
  await sealOlder(db, sealing, (event, facts) => log('info', event, facts), clock.now);
  const { credentials } = config;
  const appId = credentials.kind === 'none' ? '' : credentials.appId;
  if (credentials.kind === 'none' && !options.local) log('warn', 'no-authentication');
  const tenantId = options.tenantId ?? (credentials.kind === 'none' ? '' : credentials.tenantId);

  const conversations = openConversations(db, sealing);
  const people = openPeople(db, sealing);
  const queue = openNoticeQueue(db, sealing);
  const pacing = openPacing(db);
  const drafts = openDrafts(db, sealing);

  const authentication = createAuthentication(credentials, options.openIdMetadataUrl);
  const wrap = options.local?.wrapConnector ?? ((each: Connector) => each);
  const connector = wrap(openConnector({ authentication, appId, clock }));
  const mailer = config.mail && openMailer(config.mail);
  const personalViews = options.local ? undefined : people;
  const shownButtons = openShownButtons(db, sealing);
  const keepButtons = buttonKeeper({ shownButtons, clock, log });
  const notifier = openNotifier({ conversations, connector, mailer, tenantId, clock, personalViews, keepButtons });

  const absences = openAbsences(db, sealing);
  const reminders = openReminders(db, sealing);
  const digests = openDigests(db);
  const book = openOrganisationBook({ file: config.organisations, absences, clock, log });
  await book.refresh();
  warnOfUnheard(book.organisations, { clock, log });
  const pupilSearch = await openPupilSearch(db, sealing, { log });
  const cases = withPupilsHeard(openCases(db, sealing, plannedBy(book)), pupilSearch);
  const lookUpAlerts = openLookUpAlerts(db);
  const mailHealth = openMailHealth(db);
  const mailToCheck = { mailer, mailHealth, clock, log };
  const pulse = await startPulse(database.look, { log });
  let timers: RunningTimers | undefined;
  const lastGoodRuns = async () => (await timers?.lastGoodRuns()) ?? new Map<string, Date>();
  const metrics = createMetrics(readings({ queue, conversations, clock, pulse, lastGoodRuns }), {
    version: productVersion(),
    commit: config.commit,
  });
  const delivering = {
    ...{ clock, people, conversations, queue, pacing, drafts, notifier, log, sleep },
    gathered: openGatheredReports(db, sealing),
    random: Math.random,
    isToldAtOnce,
    told: metrics.noticeTold,
    get organisations() {
      return book.organisations;
    },
  };
  const processId = randomUUID();
  const delivery = startDelivery(delivering, { processId });
  const { wake } = delivery;

  const ports: Ports = {
    ...{ clock, conversations, people, queue, pacing, drafts, wake, cases, reminders, digests, absences },
    absencesChanged: book.refresh,
    get organisations() {
      return book.organisations;
    },
    readings: openReadings(db, sealing),
    lookUps: openLookUps(db, sealing),
    lookUpAlerts,
    mailHealth,
    pupilSearch,
    pupilImports: openPupilImports(db, sealing),
    uploads: openUploads(db, sealing),
    importHeadings: openImportHeadings(db, sealing),
    downloadLinks: openDownloadLinks(db, sealing),
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    addressOf: (path) => config.publicUrl && `${config.publicUrl}${path}`,
  };
  await options.prepare?.(ports);
  await lookAtWhatChanged({ file: config.organisations, seen: openOrganisationsSeen(db), reminders, clock });
  const refreshing = book.start();

  const remind = async (): Promise<void> => {
    // Another process may have been told of an absence a moment ago.
    await book.refresh();
    await sendReminders({ ...{ clock, reminders, digests, wake, log }, organisations: book.organisations });
    await sendDigests({ ...delivering, cases, digests });
  };
  timers = await startTimers(
    db,
    [
      { name: 'deliver-notices', everyMs: 10_000, run: () => deliverNotices(delivering, { processId }) },
      { name: 'send-reminders', everyMs: options.remindEveryMs ?? 20_000, run: remind },
      { name: 'send-look-up-alerts', everyMs: 10_000, run: () => sendLookUpAlerts({ ...delivering, lookUpAlerts }) },
      {
        name: 'send-channel-alarms',
        everyMs: 10_000,
        run: () => sendChannelAlarms({ ...delivering, channelAlarms: openChannelAlarms(db) }),
      },
      { name: 'check-mail', everyMs: 3_600_000, run: () => checkMailWhenDue(mailToCheck) },
      { name: 'seal-heads', everyMs: 3_000, run: () => sealHeads(db, sealing, clock.now) },
      { name: 'remind-of-drafts', everyMs: 60_000, run: () => remindOfDrafts({ ...delivering, drafts }) },
    ],
    log,
  );

  const adapter = createAdapter({ authentication, clock, log, newCorrelation });
  const desk = openDesk(ports);
  const converse = createConverse({
    ...ports,
    // A copy of the getter's value would never hear of an absence.
    get organisations() {
      return book.organisations;
    },
    desk,
    sendPrivately: notifier.sendPrivately,
    shownButtons,
    keepButtons,
    fetchUpload: openFetchUpload({ alsoFrom: options.alsoFetchFrom ?? [], log }),
    log,
    chatUrl: appId === '' ? undefined : `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`,
    acting: options.local?.acting,
  });
  const bot = createBot({ converse, conversations, people, queue, wake, clock, log });
  // The start does not wait for a mail server that answers slowly.
  checkMail(mailToCheck).catch(() => log('warn', 'mail-not-working', { code: 'not-kept' }));
  // Read now, or learnt where it never was, so that nobody’s first message waits for it.
  hearing();
  const server = await startServer({
    config,
    adapter,
    bot,
    desk,
    ready: () => pulse.standing() === 'ready',
    metrics,
    log,
    ...(options.throttle ? { limits: options.throttle } : {}),
    stopLimitMs: 4_000,
  });

  return {
    port: server.port,
    stop: async () => {
      await server.stop();
      refreshing.stop();
      pulse.stop();
      await Promise.all([timers?.stop(), delivery.stop(), pupilSearch.stop()]);
      await sealHeads(db, sealing, clock.now).catch(() => log('warn', 'heads-not-sealed'));
      await database.close();
      log('info', 'stopped');
    },
  };
};

/** Nobody is named for what the policy has told of a breach. The desk works without, but somebody should know. */
const warnOfUnheard = (organisations: readonly Organisation[], { clock, log }: { clock: Clock; log: Log }): void => {
  const { day } = londonClock(clock.now());
  for (const each of organisations) {
    for (const kind of unheardAudiences(each, day)) log('warn', 'nobody-named', { organisation: each.id, kind });
  }
};

const newCorrelation = (): string => `c-${randomBytes(4).toString('hex')}`;
