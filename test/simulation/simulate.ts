import assert from 'node:assert/strict';
import { type Desk, openDesk } from '../../src/desk/desk.ts';
import { dueAtOf } from '../../src/domain/breach/clock.ts';
import { instantInLondon, londonClock } from '../../src/domain/deadlines/london-time.ts';
import { type Organisation, rolesOn } from '../../src/domain/organisation/organisation.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { isQuiet } from '../../src/domain/reminders/quiet-time.ts';
import { dateOfStep, type StepDate } from '../../src/domain/reminders/request-steps.ts';
import { isReminder, type Reminded, stepOf } from '../../src/domain/reminders/steps.ts';
import { idOf } from '../support/cast.ts';
import { openClock, openRoad, type Road, tenantId } from '../support/road.ts';

/** What somebody does at a moment by the clocks of London, such as `2122-12-21 09:00`. */
export interface Deed {
  readonly at: string;
  readonly who: string;
  /** As the timetable tells it; `$A` is the reference of the case that is called so. */
  readonly words: string;
  readonly act: (scene: Scene) => Promise<{ readonly ok: boolean; readonly words?: string }>;
}

export interface Scene {
  readonly desk: Desk;
  readonly person: Person;
  readonly now: Date;
  /** New for each deed, and the same in each run. */
  readonly submissionId: string;
  /** The reference of a case by its short name; and what the reporter's deed sets. */
  readonly references: Map<string, string>;
}

/** A reminder or digest as it went out. `step` is `digest` for a digest. */
export interface Telling {
  readonly at: Date;
  readonly who: string;
  readonly step: string;
  /** Which date of a request it is about. */
  readonly date: StepDate | undefined;
  readonly by: string;
  readonly references: readonly string[];
  readonly organisation: string;
}

export interface Run {
  readonly deeds: readonly { at: Date; who: string; words: string }[];
  readonly tellings: readonly Telling[];
  readonly cases: readonly Reminded[];
  /** Cards that were posted into people's own chats, and how many had to be. */
  readonly posted: number;
  readonly expected: number;
  readonly logged: Road['logged'];
}

export const london = (at: string): Date => {
  const [day = '', time = ''] = at.split(' ');
  return instantInLondon(day, time) ?? assert.fail(`there is no ${at} in London`);
};

/** Runs weeks in seconds on the real database and the real road to Teams, hopping from due instant to due instant. */
export const simulate = async (
  organisations: readonly Organisation[],
  { from, until, deeds }: { from: string; until: string; deeds: readonly Deed[] },
): Promise<Run> => {
  const clock = openClock(london(from));
  const road = await openRoad({ clock, organisations });
  try {
    await meetEverybody(road, organisations);
    const references = new Map<string, string>();
    const done: Run['deeds'][number][] = [];
    for (const [number, deed] of deeds.entries()) {
      await passUntil(road, london(deed.at));
      const person = personCalled(deed.who, road.deskPorts.organisations, clock.now());
      const scene = {
        desk: openDesk(road.deskPorts),
        person,
        now: clock.now(),
        submissionId: `deed ${number}`,
        references,
      };
      const outcome = await deed.act(scene);
      assert.ok(outcome.ok, `${deed.at} ${deed.who}: ${outcome.words}`);
      const words = deed.words.replace(/\$(\w+)/g, (_, name) => references.get(name) ?? name);
      done.push({ at: london(deed.at), who: deed.who, words });
    }
    await passUntil(road, london(until));
    return await gather(road, organisations, { deeds: done, references: [...references.values()] });
  } finally {
    await road.close();
  }
};

const meetEverybody = async ({ conversations, clock, teams }: Road, organisations: readonly Organisation[]) => {
  const common = { tenantId, serviceUrl: teams.url, botId: '28:bot', seenAt: clock.now() };
  for (const { id: organisation, people } of organisations) {
    const channel = `19:${organisation}@thread.tacv2`;
    await conversations.remember({ ...common, id: channel, kind: 'channel', personId: null });
    await conversations.connect(channel, { organisation, channel: 'dpo' });
    for (const { id } of people) {
      await conversations.remember({ ...common, id: `chat-with-${id}`, kind: 'chat', personId: id });
    }
  }
};

/** Lets time pass as the timers do: whenever something falls due it is looked at, and what is owed goes out. */
const passUntil = async (road: Road, until: Date): Promise<void> => {
  for (;;) {
    const next = await nextInstants(road);
    const reminding = Math.min(next.about, next.digest);
    const at = Math.min(reminding, next.notice);
    if (at > until.getTime()) break;
    road.clock.moveTo(new Date(at));
    const now = road.clock.now().getTime();
    if (reminding <= now) await road.remind();
    if (next.notice <= now) await road.deliver();
  }
  road.clock.moveTo(until);
};

const nextInstants = async ({ database: { db }, ports }: Road) => {
  const next = async (collection: string, field: string): Promise<number> => {
    const found = await db.collection(collection).findOne({ [field]: { $gt: new Date(0) } }, { sort: { [field]: 1 } });
    return found?.[field].getTime() ?? Number.POSITIVE_INFINITY;
  };
  const [about, digest, notice] = await Promise.all([
    next('cases', 'reminderDueAt'),
    next('digests', 'dueAt'),
    ports.queue.nextDueAt(),
  ]);
  return { about, digest, notice: notice?.getTime() ?? Number.POSITIVE_INFINITY };
};

/** With the roles of that day; Maya works wherever she reports. */
const personCalled = (name: string, organisations: readonly Organisation[], now: Date): Person => {
  const member = organisations.flatMap(({ people }) => people).find((each) => each.name === name);
  const id = member?.id ?? idOf(1);
  const home = organisations.find(({ people }) => people.some((each) => each.id === id));
  const roles = rolesOn(organisations, id, londonClock(now).day);
  return { id, name, email: member?.email, organisation: home?.id, roles };
};

const gather = async (
  { cases, database, teams, logged }: Road,
  organisations: readonly Organisation[],
  { deeds, references }: { deeds: Run['deeds']; references: readonly string[] },
): Promise<Run> => {
  const nameOf = (id: string | null) =>
    organisations.flatMap(({ people }) => people).find((each) => each.id === id)?.name ?? 'Maya Okafor';
  const all = (await cases.listOf(references)).flatMap((each) => (each.type === 'near-miss' ? [] : [each]));
  const digests = await database.db
    .collection('digests')
    .find({ sentAt: { $ne: null } })
    .toArray();
  const reminders = all.flatMap((about) =>
    about.notices.filter(isReminder).map((notice) => ({
      at: notice.sentAt ?? assert.fail(`${notice.id} of ${about.reference} was never sent`),
      who: nameOf(notice.holder),
      step: stepOf(notice),
      date: dateOfStep(notice),
      by: notice.delivery?.by ?? '',
      references: [about.reference],
      organisation: about.organisation,
    })),
  );
  const daily = digests.map((each) => ({
    at: each['sentAt'] as Date,
    who: nameOf(each['personId'] as string),
    step: 'digest',
    date: undefined,
    by: 'chat',
    references: [...(each['references'] as string[])].sort(),
    organisation: '',
  }));
  const inChats = all.flatMap(({ notices }) => notices.filter(({ delivery }) => delivery?.by === 'chat'));
  return {
    deeds,
    cases: all,
    tellings: [...reminders, ...daily].sort(inOrder),
    posted: teams.activities().filter(({ conversationId }) => conversationId.startsWith('chat-with-')).length,
    expected: inChats.filter(({ delivery }) => delivery?.activityId).length + digests.length,
    logged,
  };
};

const inOrder = (one: Telling, other: Telling): number =>
  Math.floor(one.at.getTime() / 60_000) - Math.floor(other.at.getTime() / 60_000) ||
  one.who.localeCompare(other.who) ||
  one.step.localeCompare(other.step) ||
  one.references.join().localeCompare(other.references.join());

const allowedAnyTime = ['ack-dpo', 'ack-deputy'];

/** Reminders in quiet time that had to wait for its end: there should be none. */
export const inQuietTime = ({ tellings, cases }: Run, organisations: readonly Organisation[]): Telling[] =>
  tellings.filter(({ at, step, references, organisation }) => {
    const settings = organisations.find(({ id }) => id === organisation)?.reminders;
    const about = cases.find(({ reference }) => reference === references[0]);
    if (!settings || !about || allowedAnyTime.includes(step)) return false;
    const isPressing = about.type === 'breach' && dueAtOf(about).getTime() - at.getTime() <= 24 * 3_600_000;
    return isQuiet(at, settings) && !isPressing;
  });
