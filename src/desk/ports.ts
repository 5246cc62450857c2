import type { Breach, Case } from '../domain/breach/breach.ts';
import type { DocumentKind } from '../domain/breach/tell/make-document.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { ChannelName, Destination } from '../domain/notices/recipients.ts';
import type { Absence } from '../domain/organisation/absence.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { DigestLine } from '../domain/reminders/digest.ts';

/** What the desk needs from outside. `src/storage` and `src/teams` provide it, `src/app.ts` joins them. */

export interface Clock {
  now(): Date;
}

export interface CaseStore {
  /**
   * Stores a new case under the next free reference of its year (`make` is pure and may be called again with a later
   * reference). When a case with this submission id stands already, that one is the answer and nothing is stored.
   */
  open(to: {
    prefix: string;
    year: number;
    submissionId: string;
    make: (reference: string) => Case;
  }): Promise<{ stored: Case; already: boolean }>;
  find(reference: string): Promise<Case | undefined>;
  /** The case that this request made or changed: one of its lines of history names it. */
  findBySubmission(submissionId: string): Promise<Case | undefined>;
  /** Those that there are, in no order. */
  listOf(references: readonly string[]): Promise<Case[]>;
  /** Newest first. */
  listByReporter(personId: string, most: number): Promise<Case[]>;
  /** Breaches that are not over, the one whose 72 hours end first first. */
  listOpen(of: { organisations: readonly string[]; most: number }): Promise<Breach[]>;
  /** Breaches for which this person still has something to do, the one whose 72 hours end first first. */
  listByTaskOwner(personId: string, most: number): Promise<Breach[]>;
  /**
   * One write: the record with its new line of history, the new notices, and every card already out marked to be
   * brought up to date. Happens only while the stored version is still the one before `record.version`.
   */
  save(decided: { record: Case; notices: readonly Notice[]; now: Date }): Promise<'saved' | 'conflict'>;
}

/** The waiting notices of all cases, seen as one queue that several processes share. */
export interface NoticeQueue {
  /** Takes the notice that has been due longest; until `leaseMs` has passed nobody else gets it. */
  claim(by: { now: Date; claim: string; leaseMs: number }): Promise<{ about: Case; notice: Notice } | undefined>;
  /** Each of these does nothing when the claim has been lost meanwhile. */
  markSent(to: ClaimedNotice & { delivery: NonNullable<Notice['delivery']>; now: Date }): Promise<void>;
  markUpToDate(to: ClaimedNotice & { activityId: string | null; now: Date }): Promise<void>;
  postpone(to: ClaimedNotice & { until: Date; trouble: string | null; countsAsAttempt: boolean }): Promise<void>;
  /** Lets every claim of this process go, so that another may take the work at once. */
  release(claimPrefix: string, now: Date): Promise<void>;
  /** What has been in trouble falls due now: a destination has come back. */
  hurry(now: Date): Promise<void>;
  /** When the next notice falls due; undefined when none waits. */
  nextDueAt(): Promise<Date | undefined>;
  /** Unsent notices of these organisations that have met trouble, oldest first. */
  inTrouble(of: { organisations: readonly string[]; most: number }): Promise<{ reference: string; notice: Notice }[]>;
  countWaiting(): Promise<{ waiting: number; inTrouble: number }>;
}

export interface ClaimedNotice {
  readonly reference: string;
  readonly version: number;
  readonly noticeId: string;
  readonly claim: string;
}

/** A half-filled dialogue. `typed` holds the raw words of every input, so that nothing typed is ever lost. */
export interface Draft {
  readonly id: string;
  readonly personId: string;
  readonly organisation: string;
  readonly dialogue: string;
  readonly dialogueVersion: number;
  readonly step: string;
  readonly typed: Readonly<Record<string, string>>;
  /** What the inputs held when they were filled from the case; what differs from it is its owner's change. */
  readonly basis: Readonly<Record<string, string>>;
  /** When each box of a tick list was first ticked, by `<input>:<choice>`. */
  readonly tickedAt: Readonly<Record<string, Date>>;
  /** The case that the dialogue changes; null when it makes a new one. */
  readonly about: string | null;
  /** What of the case it is about, such as a task by its id; null for the whole. */
  readonly part: string | null;
  readonly askingToCancel: boolean;
  /** Whether the last step has been seen: from then on, a changed answer leads straight back to it. */
  readonly reachedEnd: boolean;
  readonly startedAt: Date;
  readonly savedAt: Date;
  readonly expiresAt: Date;
  readonly remindAt: Date | null;
  readonly revision: number;
}

export interface DraftStore {
  create(draft: Draft): Promise<void>;
  /** Undefined when there is none or it has expired. */
  find(id: string, now: Date): Promise<Draft | undefined>;
  /** The newest first. */
  listOf(personId: string, now: Date): Promise<Draft[]>;
  /** Stores `draft` when the stored revision is still the one before; false when somebody was quicker. */
  save(draft: Draft): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Takes one draft whose reminder is due and moves `remindAt` on by the lease, so that two processes cannot both send it. */
  claimReminder(now: Date, leaseMs: number): Promise<Draft | undefined>;
  reminded(id: string): Promise<void>;
}

/** A colleague as last seen in Teams. */
export interface KnownColleague {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string | null;
  /** What Teams itself calls them (`29:…`), for views of a card that are theirs alone; null until they have been met. */
  readonly teamsId: string | null;
}

export interface PeopleStore {
  find(id: string): Promise<KnownColleague | undefined>;
  /** Stores what Teams says of someone; the organisation they chose stays. */
  remember(colleague: Omit<KnownColleague, 'organisation'>): Promise<void>;
  chooseOrganisation(id: string, organisation: string): Promise<void>;
  /** The Teams ids of those among these colleagues who have been met. */
  teamsIdsOf(ids: readonly string[]): Promise<string[]>;
}

/** Where the bot can speak, kept from the last activity that came from there. */
export interface KnownConversation {
  readonly id: string;
  readonly kind: 'chat' | 'channel' | 'group';
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The bot's own id in this conversation. */
  readonly botId: string;
  /** The colleague of a 1:1 chat. */
  readonly personId: string | null;
  /** Which channel of which organisation this has been connected as. */
  readonly connectedAs: { readonly organisation: string; readonly channel: ChannelName } | null;
  readonly seenAt: Date;
}

export interface ConversationStore {
  /** Keeps `connectedAs` of what was known before. */
  remember(conversation: Omit<KnownConversation, 'connectedAs'>): Promise<void>;
  chatWith(personId: string): Promise<KnownConversation | undefined>;
  channelOf(organisation: string, channel: ChannelName): Promise<KnownConversation | undefined>;
  /** The newest service address seen for a tenant, for starting a chat with someone new. */
  latestOfTenant(tenantId: string): Promise<KnownConversation | undefined>;
  /** Makes a conversation the channel of an organisation; one that was it before is it no longer. */
  connect(conversationId: string, as: { organisation: string; channel: ChannelName }): Promise<void>;
  listConnected(): Promise<KnownConversation[]>;

  /** Destinations that Teams has refused for good, by destination key, until the bot is seen there again. */
  markDead(destination: string, because: { code: string; at: Date }): Promise<void>;
  revive(destination: string): Promise<boolean>;
  deadAmong(destinations: readonly string[]): Promise<string[]>;
  listDead(): Promise<{ destination: string; code: string; since: Date }[]>;
}

/** Spreads messages out over all processes: each key is passed at most once an interval. */
export interface Pacing {
  /** Takes the slot and answers 0, or takes nothing and answers how many ms until the next slot. */
  take(key: string, intervalMs: number, now: Date): Promise<number>;
  /** Nothing passes `key` before this instant (a Retry-After). */
  holdUntil(key: string, until: Date): Promise<void>;
}

export type SendResult =
  | { readonly result: 'sent'; readonly conversationId: string | null; readonly activityId: string | null }
  /** Told to wait; nothing was sent. */
  | { readonly result: 'busy'; readonly retryAfterMs: number | undefined; readonly code: string }
  /** Teams refused for good: this destination is dead until the bot is seen there again. */
  | { readonly result: 'unreachable'; readonly code: string }
  /** There is nothing to send to yet: no channel is connected, no chat was ever opened, no mail server is set. */
  | { readonly result: 'unknown-destination' }
  /** It may have arrived, or not. */
  | { readonly result: 'uncertain'; readonly code: string }
  /** The card to be brought up to date is no longer there. */
  | { readonly result: 'gone' };

/** Sends notices; one implementation for Teams and one for e-mail, told apart by `to.by`. */
export interface Notifier {
  send(what: {
    to: Destination;
    notice: Notice;
    about: Case;
    organisation: Organisation;
    now: Date;
    /** Left out: by buttons. */
    answerBy?: AnswerBy;
  }): Promise<SendResult>;
  /** One person's digest of a day, into their chat or by e-mail. */
  sendDigest(what: {
    to: Extract<Destination, { by: 'chat' | 'e-mail' }>;
    lines: readonly DigestLine[];
    now: Date;
    answerBy: AnswerBy;
  }): Promise<SendResult>;
  refresh(what: { notice: Notice; about: Case; organisation: Organisation; now: Date }): Promise<SendResult>;
  remindOfDraft(what: { personId: string; draft: Draft }): Promise<SendResult>;
}

/** By typing: the person is in the middle of a form, which a card with buttons would push away. */
export type AnswerBy = 'buttons' | 'typing';

/** Sends notices by e-mail, one attempt a call. */
export interface Mailer {
  send(what: {
    address: string;
    notice: Notice;
    about: Case;
    organisation: Organisation;
    now: Date;
  }): Promise<SendResult>;
  sendDigest(what: { address: string; lines: readonly DigestLine[]; now: Date }): Promise<SendResult>;
}

/**
 * The reminders of all cases by when they are due. The cost grows with the number that is due, not with the number of
 * cases that are open.
 */
export interface ReminderStore {
  /** Cases with a reminder due, the one due longest first; `after` is the last of the page before. */
  due(by: { now: Date; most: number; after: DueCase | undefined }): Promise<DueCase[]>;
  /**
   * For each case one update: the notices whose ids it does not have yet, and when it is to be looked at next. Nothing
   * happens to a case whose version or due time is no longer the one that was looked at; it stays due.
   */
  owe(looked: readonly LookedAt[]): Promise<void>;
  /**
   * Counts reminders, each named by its reference and notice id, for each person and day. Answers with all that were let
   * through: the uncapped ones always, the others while there are fewer than `most`. The same again changes nothing.
   */
  admit(
    counted: readonly {
      personId: string;
      day: string;
      capped: readonly string[];
      uncapped: readonly string[];
      most: number;
    }[],
    now: Date,
  ): Promise<ReadonlySet<string>>;
  /** The case that somebody was last reminded of. */
  lastOf(personId: string): Promise<string | undefined>;
  /** Puts off the reminders of one person about one case. It is no decision about the case and leaves its version. */
  snooze(to: {
    reference: string;
    snooze: { personId: string; until: Date };
    now: Date;
    nextAt: Date | null;
  }): Promise<void>;
  /** Every open case of an organisation is to be looked at: who hears of it may have changed. One write. */
  lookAgain(organisation: string, now: Date): Promise<void>;
  /** Cases from before there were reminders are to be looked at. */
  lookAtNew(now: Date): Promise<void>;
}

export interface DueCase {
  readonly reference: string;
  readonly dueAt: Date;
  /** Throws a fault when the stored case does not fit its schema, so that it keeps no other from being looked at. */
  readonly read: () => Case;
}

export interface LookedAt {
  readonly reference: string;
  readonly version: number;
  /** The due time that was looked at. */
  readonly dueAt: Date;
  readonly notices: readonly Notice[];
  readonly nextAt: Date | null;
}

/** One person's list of what is open, once a day. */
export interface WaitingDigest {
  readonly id: string;
  readonly personId: string;
  /** In London, such as `2026-11-23`. */
  readonly day: string;
  readonly references: readonly string[];
  readonly attempts: number;
}

export interface DigestStore {
  /** Writes those that are not there yet; to those that are, adds what they are about. */
  expect(
    digests: readonly { personId: string; day: string; references: readonly string[]; dueAt: Date }[],
  ): Promise<void>;
  /** Takes the one that has been due longest; until `leaseMs` has passed nobody else gets it. */
  claim(by: { now: Date; claim: string; leaseMs: number }): Promise<WaitingDigest | undefined>;
  /** Each of these does nothing when the claim has been lost meanwhile. */
  markSent(to: { id: string; claim: string; now: Date }): Promise<void>;
  postpone(to: { id: string; claim: string; until: Date; countsAsAttempt: boolean }): Promise<void>;
}

export interface AbsenceStore {
  /** The same absence told again changes nothing. */
  record(absence: Absence): Promise<void>;
  /** Ends what somebody is away for today; answers with how many absences that were. */
  end(personId: string, days: { today: string; yesterday: string }): Promise<number>;
  /** Those that are not over on a day. */
  listFrom(day: string): Promise<Absence[]>;
}

/** How each organisation was set when its cases were last looked at because of that. */
export interface OrganisationsSeen {
  /** The fingerprint of its settings then; undefined when it has never been seen. */
  fingerprintOf(organisation: string): Promise<string | undefined>;
  keep(organisation: string, fingerprint: string): Promise<void>;
}

/** Who has read what: looking somebody's data up is itself processing. Only ever appended to. */
export interface ReadingTrail {
  record(reading: Reading): Promise<void>;
  /** The newest first. */
  listOf(reference: string, most: number): Promise<Reading[]>;
}

export interface Reading {
  readonly at: Date;
  readonly personId: string;
  readonly name: string;
  readonly reference: string;
  /** The page that was shown. */
  readonly page: string;
}

/** A link to a document that works for a while. Of its token only the SHA-256 is kept. */
export interface DownloadLink {
  readonly tokenHash: string;
  readonly reference: string;
  readonly document: DocumentKind;
  /** Whom it was made for. */
  readonly personId: string;
  readonly expiresAt: Date;
}

export interface DownloadLinkStore {
  keep(link: DownloadLink): Promise<void>;
  /** Undefined when there is none or it has expired. */
  find(tokenHash: string, now: Date): Promise<DownloadLink | undefined>;
}

export interface Ports {
  readonly clock: Clock;
  readonly newId: () => string;
  /** As they stand now: the absences that people have told the desk are in them. Read it anew each time. */
  readonly organisations: readonly Organisation[];
  readonly readings: ReadingTrail;
  readonly cases: CaseStore;
  readonly drafts: DraftStore;
  readonly people: PeopleStore;
  readonly conversations: ConversationStore;
  readonly queue: NoticeQueue;
  readonly pacing: Pacing;
  readonly reminders: ReminderStore;
  readonly digests: DigestStore;
  readonly absences: AbsenceStore;
  /** The organisations have changed: whoever keeps them reads the absences again. */
  readonly absencesChanged: () => Promise<void>;
  /** Says that notices wait, so that they need not wait for the timer. */
  readonly wake: () => void;
  readonly downloadLinks: DownloadLinkStore;
  /** Words that nobody can guess. */
  readonly newToken: () => string;
  /** The address of a path of the desk's own web server; undefined where it does not know its address. */
  readonly addressOf: (path: string) => string | undefined;
}
