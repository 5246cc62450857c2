import type { Audience, ChannelName } from '../domain/notices/audience.ts';
import { nameWithRoles, type Unreached } from '../domain/notices/first-contact.ts';
import type { MailHealth } from '../domain/notices/mail-health.ts';
import { destinationKey } from '../domain/notices/recipients.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { policyOf } from '../domain/policies/index.ts';
import type { DeadDestination, KnownConversation } from './ports/conversations.ts';
import type { Ports } from './ports.ts';

const noRight = refuse(
  'no-right',
  'Only an administrator or a Data Protection Officer of the organisation can connect a channel.',
);

/**
 * A shared channel can hold people of other teams and of other organisations, and who they are changes without a word
 * to us. So it is never the place where a DPO or a Chair is told; in a private channel only its own members read.
 */
const sharedChannel = refuse(
  'shared-channel',
  'This is a shared channel: people from other teams and other organisations can be in it. So nobody is told of breaches here. Use a private channel, or a standard one in a team of its own, whose members are the people who may hear.',
);

const isSharedChannel = async ({ conversations }: Pick<Ports, 'conversations'>, id: string): Promise<boolean> =>
  (await conversations.find(id))?.shared === true;

/** What this person may make of this channel: each organisation with each of its channels. */
export const channelsToConnect = async (
  { conversations, organisations }: Pick<Ports, 'conversations' | 'organisations'>,
  { conversationId, person }: { conversationId: string; person: Person },
): Promise<Outcome<readonly { organisation: Organisation; channel: ChannelName }[], 'no-right' | 'shared-channel'>> => {
  const allowed = organisations.filter((each) => may(person, 'connect-channel', { organisation: each.id }));
  if (allowed.length === 0) return noRight;
  if (await isSharedChannel({ conversations }, conversationId)) return sharedChannel;
  return ok(allowed.flatMap((organisation) => channelsOf(organisation).map((channel) => ({ organisation, channel }))));
};

/**
 * Makes a Teams channel the place where an organisation's DPO or Chair is told. A channel that serves another
 * organisation already is taken from it only by someone with the right there too.
 */
export const connectChannel = async (
  {
    conversations,
    organisations,
    queue,
    clock,
    wake,
  }: Pick<Ports, 'conversations' | 'organisations' | 'queue' | 'clock' | 'wake'>,
  to: { conversationId: string; organisation: string; channel: ChannelName; person: Person },
): Promise<Outcome<Organisation, 'no-right' | 'shared-channel'>> => {
  const organisation = organisations.find((each) => each.id === to.organisation);
  const connected = await conversations.listConnected();
  const before = connected.find(({ id }) => id === to.conversationId)?.connectedAs?.organisation;
  const concerned = organisations.filter(({ id }) => id === to.organisation || id === before);
  if (!organisation || !concerned.every(({ id }) => may(to.person, 'connect-channel', { organisation: id }))) {
    return noRight;
  }
  if (await isSharedChannel({ conversations }, to.conversationId)) return sharedChannel;
  const as = { organisation: organisation.id, channel: to.channel };
  await conversations.connect(to.conversationId, as);
  // The channel that was it before may have refused us for good; this one has not.
  await conversations.revive(destinationKey({ by: 'channel', ...as }));
  await queue.hurry(clock.now());
  wake();
  return ok(organisation);
};

export interface DeliveryHealth {
  readonly waiting: number;
  readonly troubled: readonly {
    readonly reference: string;
    readonly to: Audience;
    readonly trouble: string;
    readonly attempts: number;
    readonly since: Date;
  }[];
  readonly channels: readonly {
    readonly organisation: string;
    readonly channel: ChannelName;
    readonly connected: boolean;
    /** What Teams calls it, as far as it has said. */
    readonly named: KnownConversation['named'];
    /** Since when nothing can be sent there, and the code of the reason; null where it can. */
    readonly dead: { readonly since: Date; readonly code: string } | null;
  }[];
  readonly deadPeople: number;
  /** Who holds a role and cannot be told anything in their own chat. */
  readonly unreached: readonly { readonly name: string; readonly because: Unreached }[];
  /** How e-mail was found; undefined where no mail server is set or it has not been tried yet. */
  readonly mail: MailHealth | undefined;
}

type HealthNeeds = Pick<Ports, 'queue' | 'conversations' | 'organisations' | 'mailHealth'>;

/** What waits, what is in trouble and which channels are connected, for the organisations where this person may see it. */
export const deliveryHealth = async (
  { queue, conversations, organisations, mailHealth }: HealthNeeds,
  person: Person,
): Promise<Outcome<DeliveryHealth, 'no-right'>> => {
  const visible = organisations.filter((each) => may(person, 'see-delivery-health', { organisation: each.id }));
  if (visible.length === 0) {
    return refuse('no-right', 'Only an administrator or a Data Protection Officer can see how delivery is doing.');
  }
  const [counts, troubled, connected, dead, mail] = await Promise.all([
    queue.countWaiting(),
    queue.inTrouble({ organisations: visible.map((each) => each.id), most: 100 }),
    conversations.listConnected(),
    conversations.listDead(),
    mailHealth.last(),
  ]);
  return ok({
    waiting: counts.waiting,
    troubled: troubled.map(({ reference, notice }) => ({
      reference,
      to: notice.to,
      trouble: notice.trouble ?? '',
      attempts: notice.attempts,
      since: notice.recordedAt,
    })),
    channels: visible.flatMap((each) =>
      channelsOf(each).map((channel) => {
        const place = connected.find(({ connectedAs: as }) => as?.organisation === each.id && as.channel === channel);
        const key = destinationKey({ by: 'channel', organisation: each.id, channel });
        return {
          ...{ organisation: each.name, channel, connected: place !== undefined, named: place?.named },
          dead: dead.find(({ destination }) => destination === key) ?? null,
        };
      }),
    ),
    deadPeople: dead.filter(({ destination }) => destination.startsWith('chat:')).length,
    unreached: await unreachedIn(conversations, visible, dead),
    mail,
  });
};

/** Everybody who holds a role, since each of them may have to hear; each person once. */
const unreachedIn = async (
  { chatWith }: Pick<Ports['conversations'], 'chatWith'>,
  organisations: readonly Organisation[],
  dead: readonly DeadDestination[],
): Promise<DeliveryHealth['unreached']> => {
  const members = new Map(organisations.flatMap(({ people }) => people).map((each) => [each.id, each]));
  const asked = [...members.values()].map(async (member) => {
    const key = destinationKey({ by: 'chat', personId: member.id });
    const name = nameWithRoles(member);
    if (dead.some(({ destination }) => destination === key)) return [{ name, because: 'blocked' as const }];
    return (await chatWith(member.id)) ? [] : [{ name, because: 'never-spoken' as const }];
  });
  return (await Promise.all(asked)).flat();
};

/** A Chair's channel exists where the policy has a Chair of Partnership. */
export const channelsOf = (organisation: Pick<Organisation, 'policy'>): readonly ChannelName[] =>
  policyOf(organisation).people.channels;
