import { londonClock } from '../domain/deadlines/london-time.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { digestDue, digestHearers, nextOrdinaryDigestAt } from '../domain/reminders/digest-times.ts';
import { nextReminderAt, reminderNotice, remindersDue } from '../domain/reminders/due.ts';
import type { Reminded } from '../domain/reminders/steps.ts';
import type { Log } from '../log.ts';
import { faultName } from './deliver-notices.ts';
import type { DigestStore, DueCase, LookedAt } from './ports/reminders.ts';
import type { Ports } from './ports.ts';

export type ReminderNeeds = Pick<Ports, 'clock' | 'organisations' | 'reminders' | 'digests' | 'wake'> & {
  readonly log: Log;
};

/** So many cases are read and written at once. */
const mostAtOnce = 100;
/** Digests are written for all of a day's cases before the first is sent. */
const digestWaitsMs = 30_000;

/**
 * Looks at every case whose reminders are due and owes what its plan says, which the delivery of notices then sends.
 * Safe in several processes at once and after a kill at any point: a step that is owed already is not owed again, and
 * a case that was not finished stays due.
 */
export const sendReminders = async (needs: ReminderNeeds): Promise<void> => {
  let after: DueCase | undefined;
  for (;;) {
    const now = needs.clock.now();
    const page = await needs.reminders.due({ now, most: mostAtOnce, after });
    await lookAt(needs, page, now);
    after = page.at(-1);
    if (page.length < mostAtOnce) return;
  }
};

type ExpectedDigest = Parameters<DigestStore['expect']>[0][number];

/** A reminder with the case it is about, until it is known whether there is room for it today. */
interface Candidate {
  readonly about: Reminded;
  readonly organisation: Organisation;
  readonly notice: Notice;
  readonly personId: string;
  readonly capped: boolean;
}

interface Look {
  readonly dueAt: Date;
  readonly reference: string;
  readonly version: number;
  readonly nextAt: Date | null;
  readonly candidates: readonly Candidate[];
  readonly digests: readonly ExpectedDigest[];
}

/** In this order: should the process die in between, whatever comes before is found done when it is done again. */
const lookAt = async (needs: ReminderNeeds, page: readonly DueCase[], now: Date): Promise<void> => {
  const looks = page.flatMap((due) => lookAtOne(needs, due, now));
  const candidates = looks.flatMap((look) => look.candidates);
  const letThrough = await admit(needs, candidates, now);
  const tooMany = candidates.filter((each) => !letThrough.has(nameOf(each))).map((each) => nextDigestFor(each, now));
  await needs.digests.expect(joined([...looks.flatMap((look) => look.digests), ...tooMany]));
  await needs.reminders.owe(looks.map((look) => owedBy(look, letThrough, now)));
  if (candidates.length > 0) needs.wake();
};

const lookAtOne = ({ organisations, log }: ReminderNeeds, due: DueCase, now: Date): Look[] => {
  const { reference, dueAt } = due;
  try {
    const about = due.read();
    const organisation = organisations.find(({ id }) => id === about.organisation);
    const look = { reference, dueAt, version: about.version };
    if (about.type === 'near-miss' || !organisation) return [{ ...look, nextAt: null, candidates: [], digests: [] }];

    const candidates = remindersDue(about, organisation, now).map((reminder) => ({
      ...{ about, organisation, notice: reminderNotice(reminder, about, now) },
      ...{ personId: reminder.personId, capped: reminder.capped },
    }));
    const day = digestDue(about, organisation, { since: dueAt, now });
    const hearers = day === undefined ? [] : digestHearers(about, organisation, day);
    const waits = { references: [reference], dueAt: new Date(now.getTime() + digestWaitsMs) };
    const digests = hearers.map((personId) => ({ ...waits, personId, day: day ?? '' }));
    const owing = { ...about, notices: [...about.notices, ...candidates.map(({ notice }) => notice)] };
    return [{ ...look, nextAt: nextReminderAt(owing, organisation, now), candidates, digests }];
  } catch (error) {
    log('error', 'reminder-fault', { reference, code: faultName(error) });
    return [];
  }
};

/** Asks whether there is room for what each person is to be told today. */
const admit = (
  { reminders }: ReminderNeeds,
  candidates: readonly Candidate[],
  now: Date,
): Promise<ReadonlySet<string>> => {
  const { day } = londonClock(now);
  const counted = [...grouped(candidates, ({ personId }) => personId)].map(([personId, theirs]) => ({
    personId,
    day,
    most: Math.min(...theirs.map(({ organisation }) => organisation.reminders.mostPerDay)),
    capped: theirs.filter(({ capped }) => capped).map(nameOf),
    uncapped: theirs.filter(({ capped }) => !capped).map(nameOf),
  }));
  return reminders.admit(counted, now);
};

const nameOf = ({ about, notice }: Candidate): string => `${about.reference} ${notice.id}`;

const nextDigestFor = ({ about, organisation, personId }: Candidate, now: Date): ExpectedDigest => {
  const dueAt = nextOrdinaryDigestAt(organisation, now);
  return { personId, day: londonClock(dueAt).day, references: [about.reference], dueAt };
};

/** One too many for the day is no message of its own: it has been told once the next digest has. */
const owedBy = ({ candidates, ...look }: Look, letThrough: ReadonlySet<string>, now: Date): LookedAt => ({
  ...look,
  notices: candidates.map((each) => (letThrough.has(nameOf(each)) ? each.notice : inDigest(each.notice, now))),
});

const inDigest = (notice: Notice, now: Date): Notice => ({
  ...notice,
  dueAt: null,
  sentAt: now,
  delivery: { by: 'digest', insteadOf: null, conversationId: null, activityId: null },
});

/** One for each person and day, about all that was found. */
const joined = (digests: readonly ExpectedDigest[]): ExpectedDigest[] =>
  [...grouped(digests, ({ personId, day }) => `${day}.${personId}`).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, references: [first, ...others].flatMap(({ references }) => references) }] : [],
  );

const grouped = <Each>(all: readonly Each[], keyOf: (each: Each) => string): Map<string, Each[]> => {
  const groups = new Map<string, Each[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
};
