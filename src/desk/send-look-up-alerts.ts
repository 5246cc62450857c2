import { londonClock } from '../domain/deadlines/london-time.ts';
import { watchersOf } from '../domain/notices/watchers.ts';
import { mayOnDay } from '../domain/organisation/may-decide.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { answerByFor } from './answer-by.ts';
import type { DeliveryPorts } from './delivery-attempt.ts';
import type { LookUpAlert } from './ports/look-ups.ts';
import type { Ports } from './ports.ts';
import { inPerson, type PersonalMessage, tellInPerson } from './tell-in-person.ts';

export type LookUpAlertNeeds = DeliveryPorts & Pick<Ports, 'lookUpAlerts'>;

/** Tells whoever watches that a colleague has looked up unusually many pupils, each alert once, in person. */
export const sendLookUpAlerts = (needs: LookUpAlertNeeds): Promise<void> =>
  tellInPerson(needs, {
    kind: 'look-up-alert',
    waiting: needs.lookUpAlerts,
    messageOf: (alert, now) => messageOf(needs, alert, now),
  });

const messageOf = async (
  { organisations, people, notifier, drafts }: LookUpAlertNeeds,
  { personId, pupils, unknown, organisation: id }: LookUpAlert,
  now: Date,
): Promise<PersonalMessage | undefined> => {
  const organisation = organisations.find((each) => each.id === id);
  if (!organisation) return undefined;
  const name = nameIn(organisation, personId) ?? (await people.find(personId))?.name ?? 'A colleague';
  const alert = { colleague: { id: personId, name }, organisation, pupils, unknown };
  return {
    destinations: inPerson(watchersOf(organisation, { watched: personId, day: londonClock(now).day })),
    send: async (to) =>
      notifier.sendLookUpAlert({
        ...{ to, alert, now },
        mayList: mayOnDay(to.personId, 'read-look-ups', { organisation, now }),
        answerBy: await answerByFor(drafts, to.personId, now),
      }),
  };
};

const nameIn = ({ people }: Organisation, personId: string): string | undefined =>
  people.find(({ id }) => id === personId)?.name;
