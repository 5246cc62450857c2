import { londonClock } from '../domain/deadlines/london-time.ts';
import { channelKeepers } from '../domain/notices/channel-alarm.ts';
import { destinationKey } from '../domain/notices/recipients.ts';
import { mayOnDay } from '../domain/organisation/may-decide.ts';
import { answerByFor } from './answer-by.ts';
import { channelsOf } from './channels.ts';
import type { DeliveryPorts } from './delivery-attempt.ts';
import type { ChannelAlarm, ChannelAlarmStore } from './ports/conversations.ts';
import { inPerson, type PersonalMessage, tellInPerson } from './tell-in-person.ts';

export type ChannelAlarmNeeds = DeliveryPorts & { readonly channelAlarms: ChannelAlarmStore };

/** Tells those who can mend it, in person and once, that a DPO's or Chair's channel has died; again when it has lived since. */
export const sendChannelAlarms = async (needs: ChannelAlarmNeeds): Promise<void> => {
  await oweAlarms(needs);
  await tellInPerson(needs, {
    kind: 'channel-alarm',
    waiting: needs.channelAlarms,
    messageOf: (alarm, now) => messageOf(needs, alarm, now),
  });
};

/** Who is told is decided once for each death. Killed in between, it is done again, which owes nobody a second one. */
const oweAlarms = async ({ conversations, channelAlarms, organisations, clock }: ChannelAlarmNeeds): Promise<void> => {
  const silent = (await conversations.listDead()).filter(({ alarmed }) => !alarmed);
  if (silent.length === 0) return;
  const now = clock.now();
  const { day } = londonClock(now);
  for (const organisation of organisations) {
    for (const channel of channelsOf(organisation)) {
      const key = destinationKey({ by: 'channel', organisation: organisation.id, channel });
      const dead = silent.find(({ destination }) => destination === key);
      if (!dead) continue;
      const about = { organisation: organisation.id, channel, since: dead.since };
      const told = channelKeepers(organisation, day).map(({ id: personId }) => ({ ...about, personId }));
      await channelAlarms.expect(told, now);
      await conversations.markAlarmed(dead);
    }
  }
};

/** Nothing where the channel works again, or somebody has connected another. */
const messageOf = async (
  { organisations, conversations, notifier, drafts }: ChannelAlarmNeeds,
  { organisation: id, channel, personId, since }: ChannelAlarm,
  now: Date,
): Promise<PersonalMessage | undefined> => {
  const organisation = organisations.find((each) => each.id === id);
  const key = destinationKey({ by: 'channel', organisation: id, channel });
  const found = (await conversations.listDead()).find((each) => each.destination === key);
  const member = organisation?.people.find((each) => each.id === personId);
  if (!organisation || !member || found?.since.getTime() !== since.getTime()) return undefined;
  return {
    destinations: inPerson([member]),
    send: async (to) =>
      notifier.sendChannelAlarm({
        ...{ to, dead: { organisation, channel, code: found.code, since } },
        maySee: mayOnDay(to.personId, 'see-delivery-health', { organisation, now }),
        answerBy: await answerByFor(drafts, to.personId, now),
      }),
  };
};
