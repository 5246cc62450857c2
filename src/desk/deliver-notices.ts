import { londonClock } from '../domain/deadlines/london-time.ts';
import { notBefore, toldAlready } from '../domain/notices/gather-notes.ts';
import { livingKinds } from '../domain/notices/kinds/index.ts';
import { type Delivery, isNote } from '../domain/notices/notice.ts';
import { type Contact, type Destination, destinationKey, destinationsFor } from '../domain/notices/recipients.ts';
import { isStillWanted } from '../domain/reminders/due.ts';
import { isReminder } from '../domain/reminders/steps.ts';
import { isShared } from '../domain/subject-of.ts';
import { answerByFor } from './answer-by.ts';
import { comeBack, type DeliveryPorts, inTurn, setAside, tryAgain, type Work } from './delivery-attempt.ts';
import { placeOf, type Turns } from './delivery-turns.ts';
import type { AnswerBy } from './ports/notifier.ts';
import { refreshCard } from './refresh-card.ts';
import { isOneTooMany, tellTogether } from './tell-together.ts';

/** Longer than any send may take, so that nobody takes over a notice which is being sent. */
const leaseMs = 60_000;

/**
 * Claims the notice that has been due longest, sends it or brings its card up to date, and marks it. False when
 * nothing is due. Safe in several processes at once and after a kill at any point: what was claimed falls due again.
 */
export const deliverNext = async (
  ports: DeliveryPorts,
  { turns, claim, claimed: onClaimed }: { turns: Turns; claim: string; claimed: () => void },
): Promise<boolean> => {
  const found = await ports.queue.claim({ now: ports.clock.now(), claim, leaseMs });
  if (!found) return false;
  onClaimed();
  const { about, notice } = found;
  const at = { reference: about.reference, version: about.version, noticeId: notice.id, claim };
  const claimed = { ...found, at };
  const organisation = ports.organisations.find((each) => each.id === about.organisation);
  try {
    if (!organisation) await setAside(ports, claimed, 'organisation-unknown');
    else await deliver({ ...claimed, organisation, ports, turns });
  } catch (error) {
    ports.log('error', 'delivery-fault', { reference: about.reference, kind: notice.kind, code: faultName(error) });
    await tryAgain(ports, claimed, 'fault');
  }
  return true;
};

const deliver = async (work: Work): Promise<void> => {
  const { ports, at, about, notice, organisation } = work;
  const destinations = await destinationsOf(work);
  if (notice.sentAt !== null) return refreshCard(work, destinations);
  if (isNote(notice)) {
    const told = toldAlready(notice, about.notices);
    if (told) return markTold(work, told);
    const until = isCardAtWork(work) ? inASecond(work) : notBefore(notice, about, { ...ports, now: ports.clock.now() });
    if (until) return ports.queue.postpone({ ...at, until, trouble: notice.trouble, countsAsAttempt: false });
  }
  if (isStillWanted(notice, about, organisation)) return tell(work, destinations);
  return markTold(work, toNobody);
};

const markTold = ({ ports, at }: Work, delivery: Delivery): Promise<void> =>
  ports.queue.markSent({ ...at, delivery, now: ports.clock.now() });

/** A card whose turn is so near still comes before its notes. */
const soonMs = 10_000;

/** A note is said in the thread of the card, which comes first: it may have to be posted, or posted anew. */
const isCardAtWork = ({ ports, about }: Work): boolean =>
  about.notices.some(
    ({ kind, to, claim, dueAt }) =>
      livingKinds.includes(kind) &&
      to === 'dpo' &&
      dueAt !== null &&
      (claim !== null || dueAt.getTime() <= ports.clock.now().getTime() + soonMs),
  );

const inASecond = ({ ports }: Work): Date => new Date(ports.clock.now().getTime() + 1000);

const toNobody: Delivery = { by: 'nobody', insteadOf: null, conversationId: null, activityId: null };

/** Tries one destination after the other until one takes it, asks to wait, or leaves it open whether it arrived. */
const tell = async (work: Work, destinations: readonly Destination[]): Promise<void> => {
  const { ports, about, notice } = work;
  const dead = await ports.conversations.deadAmong(destinations.map(destinationKey));
  const [first] = destinations;
  const together = await isOneTooMany(work);

  for (const to of inOrderOfTrying(destinations, notice.attempts)) {
    if (dead.includes(destinationKey(to))) continue;
    const place = await placeOf(to, ports.conversations);
    if (place === undefined) continue;

    const insteadOf = first && first !== to ? destinationKey(first) : null;
    // An e-mail cannot be brought up to date, so each is an e-mail of its own.
    const sent =
      together && to.by !== 'e-mail'
        ? await tellTogether(work, { to, place, insteadOf })
        : await inTurn(work, place, async (now) =>
            ports.notifier.send({ ...work, to, now, answerBy: await answerBy(work, to, now) }),
          );
    switch (sent.result) {
      case 'not-yet':
      case 'settled':
        return;
      case 'sent': {
        const { conversationId, activityId } = sent;
        const upTo = isNote(notice) ? { upTo: about.version } : {};
        ports.told?.({ kind: notice.kind, outcome: 'delivered' });
        return markTold(work, { by: to.by, insteadOf, conversationId, activityId, ...upTo });
      }
      case 'busy':
      case 'uncertain':
        return comeBack(work, place, sent);
      case 'unreachable':
        ports.log('error', 'destination-dead', { reference: about.reference, kind: to.by, code: sent.code });
        await rememberDead(ports, to, sent.code);
        break;
      case 'unknown-destination':
      case 'gone':
        break;
      default:
        sent satisfies never;
    }
  }
  ports.log('error', 'no-destination-left', { reference: about.reference, kind: notice.to });
  return setAside(ports, work, 'no-destination-left');
};

const answerBy = async ({ ports, notice }: Work, to: Destination, now: Date): Promise<AnswerBy> =>
  to.by === 'chat' && isReminder(notice) ? answerByFor(ports.drafts, to.personId, now) : 'buttons';

/** A place that says neither yes nor no is asked so often, for about four minutes, before the next one's turn comes. */
const patience = 8;

/** The clock is running: a channel that fails for hours must not keep its deputy from hearing. */
const inOrderOfTrying = (destinations: readonly Destination[], attempts: number): Destination[] => {
  const from = Math.floor(attempts / patience) % Math.max(destinations.length, 1);
  return [...destinations.slice(from), ...destinations.slice(0, from)];
};

/** Nothing would ever say that a mailbox is there again, so an e-mail address is tried anew each time. */
const rememberDead = async ({ conversations, clock }: DeliveryPorts, to: Destination, code: string): Promise<void> => {
  if (to.by !== 'e-mail') await conversations.markDead(destinationKey(to), { code, at: clock.now() });
};

const destinationsOf = async ({ ports, about, notice, organisation }: Work): Promise<Destination[]> => {
  const { id } = about.reporter;
  const email = notice.to === 'reporter' ? (await ports.people.find(id))?.email : undefined;
  const reporter: Contact = { id, email: email ?? undefined };
  return destinationsFor(notice, {
    ...{ organisation, reporter, day: londonClock(ports.clock.now()).day },
    // The card that somebody has already is brought up to date once more, to say that it is no longer theirs.
    shared: notice.sentAt !== null || (about.type === 'breach' && isShared(about)),
  });
};

/** The kind of fault only: its words may hold anything. */
export const faultName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
