import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Incoming } from './incoming.ts';
import { filesIn } from './sent-files.ts';

const id = z.string().min(1).max(1_000);
const someone = z.looseObject({ id, name: z.string().nullish(), aadObjectId: z.string().nullish() });
const record = z.record(z.string(), z.unknown());

/** The fields of an activity that we read. What Teams sends beside them is passed on to the SDK unread. */
export const teamsActivity = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: id,
  serviceUrl: z.url().max(1_000),
  from: someone,
  recipient: someone,
  conversation: z.looseObject({
    id,
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  id: z.string().nullish(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  action: z.string().nullish(),
  replyToId: z.string().nullish(),
  entities: z.array(record).nullish(),
  attachments: z.array(record).nullish(),
  membersAdded: z.array(someone).nullish(),
  membersRemoved: z.array(someone).nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      channel: z
        .looseObject({ id: z.string().nullish(), name: z.string().nullish(), type: z.string().nullish() })
        .nullish()
        .catch(undefined),
      team: z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }).nullish().catch(undefined),
      eventType: z.string().nullish().catch(undefined),
    })
    .nullish(),
});
export type TeamsActivity = z.infer<typeof teamsActivity>;

/** The server has parsed every activity before a turn begins. */
export const activityOf = (context: TurnContext): TeamsActivity => context.activity as unknown as TeamsActivity;

export const cardAction = 'adaptiveCard/action';

/** The tenants that an activity names; Teams names one, in one of two places or in both. */
export const tenantsOf = ({ channelData, conversation }: TeamsActivity): string[] =>
  [channelData?.tenant?.id, conversation.tenantId].filter((tenant) => typeof tenant === 'string');

/** Where Teams does not say, it is a chat unless it is a group: only a chat is with one person alone. */
export const placeOf = ({ conversation }: TeamsActivity): Incoming['where'] => {
  switch (conversation.conversationType) {
    case 'personal':
      return 'chat';
    case 'channel':
      return 'channel';
    case 'groupChat':
      return 'group';
    default:
      return conversation.isGroup ? 'group' : 'chat';
  }
};

/**
 * Whether people of other teams and other organisations may be in this channel; undefined where Teams does not say. What
 * becomes of one channel is told in the team's first, and says nothing of that one.
 */
export const isShared = ({ channelData, conversation }: TeamsActivity): boolean | undefined => {
  const { id, type } = channelData?.channel ?? {};
  if (!type || (id && id !== withoutThread(conversation.id))) return undefined;
  return type.toLowerCase() === 'shared';
};

/** A thread in a channel is named `<channel>;messageid=<first message>`; this is the channel alone. */
export const withoutThread = (conversationId: string): string => conversationId.split(';messageid=')[0] ?? '';

/** What was said, by words or button or by bringing the bot here; undefined for all that needs no answer. */
export const saidIn = (activity: TeamsActivity): Incoming['said'] | undefined => {
  switch (activity.type) {
    case 'message':
      return pressedIn(activity, activity.value) ?? typedIn(activity);
    case 'invoke':
      return activity.name === cardAction ? pressedIn(activity, executed(activity)) : undefined;
    case 'messageUpdate':
      return isEditInChat(activity) ? { by: 'edit' } : undefined;
    case 'installationUpdate':
    case 'conversationUpdate':
      return isArrival(activity) ? { by: 'arrival' } : undefined;
    default:
      return undefined;
  }
};

/** A message that was deleted and brought back comes as an update too. */
const isEditInChat = (activity: TeamsActivity): boolean =>
  placeOf(activity) === 'chat' && activity.channelData?.eventType === 'editMessage';

/**
 * Teams tells of one arrival twice. In a chat only `installationUpdate` comes again after the app was removed and
 * added again; in a team or a group chat `conversationUpdate` does, and names the place that the bot was added to.
 */
export const isArrival = (activity: TeamsActivity): boolean =>
  placeOf(activity) === 'chat'
    ? activity.type === 'installationUpdate' && activity.action === 'add'
    : activity.type === 'conversationUpdate' && namesBot(activity, activity.membersAdded);

/** The bot was added to a team, or to one of its channels: Teams tells it in either of two ways, or in both. */
export const comesToTeam = (activity: TeamsActivity): boolean =>
  placeOf(activity) === 'channel' &&
  (isArrival(activity) || (activity.type === 'installationUpdate' && activity.action === 'add'));

/** True when the bot was taken away from this conversation. */
export const isDeparture = (activity: TeamsActivity): boolean =>
  activity.type === 'installationUpdate'
    ? activity.action === 'remove'
    : activity.type === 'conversationUpdate' && namesBot(activity, activity.membersRemoved);

const namesBot = ({ recipient }: TeamsActivity, members: TeamsActivity['membersAdded']): boolean =>
  members?.some((member) => member.id === recipient.id) ?? false;

/** What a button carried: the value of an Action.Submit or what {@link executed} gives; undefined when it is no button. */
const pressedIn = ({ replyToId }: TeamsActivity, carried: unknown): Incoming['said'] | undefined => {
  const pressed = record.safeParse(carried);
  return pressed.success ? { by: 'button', pressed: pressed.data, cardId: replyToId ?? undefined } : undefined;
};

/** Words win: what came with them is only said beside them. */
const typedIn = (activity: TeamsActivity): Incoming['said'] => {
  const [words, files] = [wordsIn(activity), filesIn(activity.attachments ?? [])];
  if (!files) return { by: 'words', words };
  return words === '' ? { by: 'file', files } : { by: 'words', words, files };
};

const execute = z.object({ action: z.looseObject({ verb: z.string().nullish(), data: record.nullish() }) });

/** The data of an Action.Execute with its verb, as `adaptiveCard/action` carries it. */
const executed = ({ value }: TeamsActivity): Record<string, unknown> => {
  const parsed = execute.safeParse(value);
  if (!parsed.success) return {};
  const { verb, data } = parsed.data.action;
  return { ...data, ...(verb ? { verb } : {}) };
};

/** The words without the mention of the bot, and without the mark-up that Teams puts around them. */
const wordsIn = ({ text, entities, recipient }: TeamsActivity): string => {
  const mentionsOfBot = (entities ?? [])
    .filter(({ type, mentioned }) => type === 'mention' && record.safeParse(mentioned).data?.['id'] === recipient.id)
    .map((mention) => mention['text'])
    .filter((mention) => typeof mention === 'string' && mention !== '');
  const withoutBot = mentionsOfBot.reduce<string>((left, mention) => left.replaceAll(String(mention), ' '), text ?? '');
  // Where an attachment stood in the words Teams leaves an empty mark.
  const plain = withoutBot.replaceAll(/<\/?(?:at|attachment)(?:\s[^<>]*)?>/gi, '');
  return decodeEntities(plain).replaceAll('\u00a0', ' ').trim();
};

const entityNames: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decodeEntities = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return entityNames[name.toLowerCase()] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
