import { createHash } from 'node:crypto';
import type { Case } from '../domain/any-case.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import { withAbsences } from '../domain/organisation/absence.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { nextReminderAt } from '../domain/reminders/due.ts';
import { planVersion } from '../domain/reminders/steps.ts';
import type { Log } from '../log.ts';
import { faultName } from './deliver-notices.ts';
import type { AbsenceStore, OrganisationsSeen } from './ports/colleagues.ts';
import type { ReminderStore } from './ports/reminders.ts';
import type { Clock } from './ports.ts';

/** How long another process may not know of an absence that this one was told. */
const refreshMs = 5000;

export interface OrganisationBook {
  /** As they stand now: those of the organisations file, with the absences that people have told. */
  readonly organisations: readonly Organisation[];
  refresh(): Promise<void>;
  /** Refreshes by itself from now on. */
  start(): { stop(): void };
}

/** Lays the absences that people have told over the organisations file. Reads nothing before it is first refreshed. */
export const openOrganisationBook = ({
  file,
  absences,
  clock,
  log,
}: {
  file: readonly Organisation[];
  absences: AbsenceStore;
  clock: Clock;
  log: Log;
}): OrganisationBook => {
  let standing = file;
  const refresh = async (): Promise<void> => {
    standing = withAbsences(file, await absences.listFrom(londonClock(clock.now()).day));
  };
  return {
    get organisations() {
      return standing;
    },
    refresh,
    start: () => {
      const timer = setInterval(() => {
        // What was known before still holds until the database is back.
        refresh().catch((error) => log('warn', 'absences-not-read', { code: faultName(error) }));
      }, refreshMs);
      timer.unref();
      return { stop: () => clearInterval(timer) };
    },
  };
};

/** When a case has something to remind of next, as its organisation stands now; null for never. */
export const plannedBy =
  (book: Pick<OrganisationBook, 'organisations'>) =>
  (about: Case, now: Date): Date | null => {
    const organisation = book.organisations.find(({ id }) => id === about.organisation);
    return organisation ? nextReminderAt(about, organisation, now) : null;
  };

/**
 * Has the open cases of each organisation looked at whose settings, people or plan of reminders are not those of the
 * last start, and the cases of all that have no plan yet.
 */
export const lookAtWhatChanged = async ({
  file,
  seen,
  reminders,
  clock,
}: {
  file: readonly Organisation[];
  seen: OrganisationsSeen;
  reminders: Pick<ReminderStore, 'lookAgain' | 'lookAtNew'>;
  clock: Clock;
}): Promise<void> => {
  await reminders.lookAtNew(clock.now());
  for (const organisation of file) {
    const fingerprint = fingerprintOf(organisation);
    if ((await seen.fingerprintOf(organisation.id)) === fingerprint) continue;
    await reminders.lookAgain(organisation.id, clock.now());
    await seen.keep(organisation.id, fingerprint);
  }
};

const fingerprintOf = ({ reminders, requests, policy, schools, people }: Organisation): string => {
  const standing = people.map(({ id, roles, away }) => ({ id, roles, away }));
  return createHash('sha256')
    .update(JSON.stringify([planVersion, reminders, requests, policy, schools, standing]))
    .digest('hex');
};
