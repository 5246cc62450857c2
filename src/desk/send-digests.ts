import { londonClock } from '../domain/deadlines/london-time.ts';
import { digestFor } from '../domain/reminders/digest.ts';
import { answerByFor } from './answer-by.ts';
import type { DeliveryPorts } from './delivery-attempt.ts';
import type { WaitingDigest } from './ports/reminders.ts';
import type { Ports } from './ports.ts';
import { inPerson, type PersonalMessage, tellInPerson } from './tell-in-person.ts';

export type DigestNeeds = DeliveryPorts & Pick<Ports, 'cases' | 'digests'>;

/** Sends the digests that wait, each once, into the person's chat or, where that cannot be, by e-mail. */
export const sendDigests = (needs: DigestNeeds): Promise<void> =>
  tellInPerson(needs, {
    kind: 'digest',
    waiting: needs.digests,
    messageOf: (digest, now) => messageOf(needs, digest, now),
  });

const messageOf = async (
  { cases, organisations, notifier, drafts }: DigestNeeds,
  { day, personId, references }: WaitingDigest,
  now: Date,
): Promise<PersonalMessage | undefined> => {
  const lines = digestFor(await cases.listOf(references), organisations, { personId, now });
  // All done meanwhile, or the next day's says it better.
  if (lines.length === 0 || day < londonClock(now).day) return undefined;
  const email = organisations.flatMap(({ people }) => people).find(({ id }) => id === personId)?.email;
  return {
    destinations: inPerson([{ id: personId, email }]),
    send: async (to) => notifier.sendDigest({ to, lines, now, answerBy: await answerByFor(drafts, personId, now) }),
  };
};
