import type { PupilFile } from '../domain/consent/pupil-file.ts';
import type { Day } from '../domain/deadlines/day-words.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import type { Actor } from '../domain/history.ts';
import type { Guarding } from '../domain/request/guards.ts';
import { inTheWayOf } from '../domain/request/in-the-way.ts';
import type { RequestEvent } from '../domain/request/machine.ts';
import { mayHappen } from '../domain/request/revise-request.ts';
import type { Setting } from './setting.ts';

/** One of the things that are in the way, for a button: an event of a request, or an act by its id. `part`: of what. */
export type WayOn =
  | { readonly event: RequestEvent; readonly part?: string | undefined }
  | { readonly title: string; readonly act: string; readonly part?: string | undefined };

/** Why an act would lead nowhere as its case stands, and what to do first. */
export interface NotNow {
  readonly title: string;
  readonly lines: readonly string[];
  readonly waysOn?: readonly WayOn[];
  /** Whether the case itself is the way on: the words on the button that opens it, and at which page. */
  readonly opens?: { readonly title: string; readonly page?: 'tasks' };
}

/** What the machine is asked with; undefined where the act is about no request. */
const guardingOf = ({ about, person, organisation, marked = [], now }: Setting): Guarding | undefined => {
  const by = { id: person.id, name: person.name } as Actor;
  return about?.type === 'request' ? { before: about, by, organisation, marked, now } : undefined;
};

/** Why none of these can happen to the request as it stands. */
export const noneCanHappen =
  (events: readonly RequestEvent[]) =>
  (setting: Setting): NotNow | undefined => {
    const guarding = guardingOf(setting);
    if (!guarding) return undefined;
    const outcomes = events.map((event) => mayHappen(event, guarding));
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.words]));
    const [words] = refused;
    if (words === undefined || refused.length < outcomes.length) return undefined;
    return { title: 'That cannot be done now', lines: [words], opens: { title: 'Open the request' } };
  };

/** All that is in the way of an event, and what to do about it. `on`: the first day on which it can have happened, where that is not today. */
export const notReadyFor = (
  event: RequestEvent,
  setting: Setting,
  { title, on }: { title: string; on?: Day | undefined },
): NotNow | undefined => {
  const guarding = guardingOf(setting);
  const found = guarding ? inTheWayOf(event, { ...guarding, ...(on === undefined ? {} : { on }) }) : [];
  if (found.length === 0) return undefined;
  const ways = found.flatMap(({ event: first, part }) =>
    first === undefined ? [] : [[first, { event: first, part }] as const],
  );
  return {
    title,
    lines: found.map(({ words }) => words),
    waysOn: [...new Map(ways).values()],
    opens: { title: 'Open the request' },
  };
};

/** Why there is nothing to record in the pupil's file as it stands today, in words that name nobody. */
export const nothingToRecord =
  (why: (file: PupilFile, today: Day) => string | undefined) =>
  ({ about, now }: Setting): NotNow | undefined => {
    const words = about?.type === 'pupil' ? why(about, londonClock(now).day) : undefined;
    return words === undefined
      ? undefined
      : { title: 'There is nothing to record now', lines: [words], opens: { title: 'Open the pupil’s record' } };
  };
