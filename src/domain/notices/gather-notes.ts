import type { HistoryEntry } from '../history.ts';
import { type Delivery, isNote, type Notice } from './notice.ts';

/** Whoever works through a case changes a dozen things in an hour; said one by one, nobody reads them. */
const quietMs = 10 * 60_000;

/** What is known of a case that notes tell of. */
interface Noted {
  readonly notices: readonly Notice[];
  readonly history: readonly Pick<HistoryEntry, 'what'>[];
}

/**
 * The notes for the same ears that are said with this one: those of which nobody has heard yet, in the order of what happened.
 * Whoever says them keeps the version up to which the case was told (`upTo` of its delivery).
 */
export const saidWith = (note: Notice, notices: readonly Notice[]): Notice[] =>
  forTheSameEars(note, notices)
    .filter((each) => each.sentAt === null && toldAlready(each, notices) === undefined)
    .sort((one, other) => one.version - other.version);

/** How what this note would say has been told, together with another; undefined where it has not. */
export const toldAlready = (note: Notice, notices: readonly Notice[]): Delivery | undefined => {
  const others = forTheSameEars(note, notices).map(({ delivery }) => delivery);
  const teller = others.find((delivery) => (delivery?.upTo ?? 0) >= note.version);
  if (!teller) return undefined;
  const { upTo: _, ...told } = teller;
  return { ...told, activityId: null };
};

/**
 * When a note may be said: at most one in ten minutes about one case, but for what is told at once, such as a decision:
 * others may have to stop or to act because of it. Undefined: now.
 */
export const notBefore = (
  note: Notice,
  { notices, history }: Noted,
  { isToldAtOnce, now }: { isToldAtOnce: (what: string) => boolean; now: Date },
): Date | undefined => {
  const others = forTheSameEars(note, notices);
  if (others.some(({ id, claim, dueAt }) => id !== note.id && claim !== null && dueAt !== null && dueAt > now)) {
    return new Date(now.getTime() + 1000);
  }
  if (saidWith(note, notices).some(({ version }) => isToldAtOnce(history[version - 1]?.what ?? ''))) return undefined;
  const said = others.flatMap(({ sentAt, delivery }) => (sentAt && delivery?.upTo ? [sentAt.getTime()] : []));
  const next = new Date(Math.max(0, ...said) + quietMs);
  return next > now ? next : undefined;
};

const forTheSameEars = ({ to, holder }: Notice, notices: readonly Notice[]): Notice[] =>
  notices.filter((each) => isNote(each) && each.to === to && each.holder === holder);
