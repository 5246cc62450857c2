import type { Organisation } from '../domain/organisation/organisation.ts';
import type { CaseStore, ReadingTrail } from './ports/case-store.ts';
import type { AbsenceStore, PeopleStore } from './ports/colleagues.ts';
import type { ConversationStore } from './ports/conversations.ts';
import type { DownloadLinkStore } from './ports/documents.ts';
import type { DraftStore } from './ports/drafts.ts';
import type { LookUpAlertStore, LookUpTrail } from './ports/look-ups.ts';
import type { MailHealthStore } from './ports/mail-health.ts';
import type { NoticeQueue, Pacing } from './ports/notice-queue.ts';
import type { HeadingStore, PupilImports, UploadStore } from './ports/pupil-imports.ts';
import type { PupilSearch } from './ports/pupil-search.ts';
import type { DigestStore, ReminderStore } from './ports/reminders.ts';

export interface Clock {
  now(): Date;
}

/** What the desk needs from outside. `src/storage` and `src/teams` provide it, `src/app.ts` joins them. */
export interface Ports {
  readonly clock: Clock;
  readonly newId: () => string;
  /** As they stand now: the absences that people have told the desk are in them. Read it anew each time. */
  readonly organisations: readonly Organisation[];
  readonly readings: ReadingTrail;
  readonly cases: CaseStore;
  readonly pupilSearch: PupilSearch;
  readonly lookUps: LookUpTrail;
  readonly lookUpAlerts: LookUpAlertStore;
  readonly pupilImports: PupilImports;
  readonly uploads: UploadStore;
  readonly importHeadings: HeadingStore;
  readonly drafts: DraftStore;
  readonly people: PeopleStore;
  readonly conversations: ConversationStore;
  readonly mailHealth: Pick<MailHealthStore, 'last'>;
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
