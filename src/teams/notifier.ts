import type { Activity } from 'botbuilder';
import type {
  Clock,
  ConversationStore,
  Draft,
  KnownConversation,
  Mailer,
  Notifier,
  SendResult,
} from '../desk/ports.ts';
import { dayInWords } from '../domain/deadlines/london-time.ts';
import type { Destination } from '../domain/notices/recipients.ts';
import { noticeCard } from './cards/notice-card.ts';
import type { Connector } from './connector.ts';
import type { Shown } from './incoming.ts';

const nowhere = { result: 'unknown-destination' } as const satisfies SendResult;

/** Tells people: in a channel, in their chat with the bot, or by e-mail. One attempt a call; who calls repeats. */
export const openNotifier = ({
  conversations,
  connector,
  mailer,
  tenantId,
  clock,
}: {
  conversations: ConversationStore;
  connector: Connector;
  /** Undefined where no mail server is set: then nobody can be reached by e-mail. */
  mailer: Mailer | undefined;
  /** Whose colleagues can be written to before they have ever said a word. */
  tenantId: string;
  clock: Clock;
}): Notifier & {
  /** Shows a person something in their own chat; false when it is not sure to have arrived. */
  sendPrivately(personId: string, shown: Shown): Promise<boolean>;
} => {
  const channel = async ({ organisation, channel }: Extract<Destination, { by: 'channel' }>, shown: Shown) => {
    const there = await conversations.channelOf(organisation, channel);
    return there ? connector.send(channelRoot(there), cardMessage(shown)) : nowhere;
  };

  const chat = async (personId: string, activity: Partial<Activity>): Promise<SendResult> => {
    const there = (await conversations.chatWith(personId)) ?? (await openChat(personId));
    if ('result' in there) return there;
    return connector.send(placeOf(there), { ...activity, channelData: { notification: { alert: true } } });
  };

  const openChat = async (personId: string): Promise<KnownConversation | SendResult> => {
    const latest = await conversations.latestOfTenant(tenantId);
    if (!latest) return nowhere;
    const { serviceUrl, botId } = latest;
    const opened = await connector.openChat({ serviceUrl, tenantId, botId, personId });
    if (opened.result !== 'opened') return opened;
    const chatNow = { id: opened.conversationId, kind: 'chat', tenantId, serviceUrl, botId, personId } as const;
    await conversations.remember({ ...chatNow, seenAt: clock.now() });
    return { ...chatNow, connectedAs: null, seenAt: clock.now() };
  };

  return {
    send: async ({ to, ...what }) => {
      switch (to.by) {
        case 'channel':
          return channel(to, noticeCard(what));
        case 'chat':
          return chat(to.personId, cardMessage(noticeCard(what)));
        case 'e-mail':
          return mailer ? mailer.send({ address: to.address, ...what }) : nowhere;
      }
    },

    refresh: async (what) => {
      const { conversationId, activityId } = what.notice.delivery ?? {};
      const latest = conversationId ? await conversations.latestOfTenant(tenantId) : undefined;
      if (!conversationId || !latest) return nowhere;
      const at = { serviceUrl: latest.serviceUrl, conversationId: rootOf(conversationId) };
      const card = cardMessage(noticeCard(what));
      return activityId ? connector.update({ ...at, activityId }, card) : connector.send(at, card);
    },

    sendPrivately: async (personId, shown) => (await chat(personId, cardMessage(shown))).result === 'sent',

    remindOfDraft: ({ personId, draft }) => chat(personId, draftReminder(draft)),
  };
};

/** Cards only: Teams answers 400 to an update that has text beside the card. The summary is what the banner shows. */
const cardMessage = ({ card, summary }: Shown): Partial<Activity> => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

const draftReminder = ({ expiresAt }: Draft): Partial<Activity> => {
  const words = `You have an unfinished report. It will be deleted on ${dayInWords(expiresAt)}. Type continue to finish it.`;
  return { type: 'message', text: words, summary: 'You have an unfinished report' };
};

const placeOf = ({ serviceUrl, id }: KnownConversation) => ({ serviceUrl, conversationId: id });

const channelRoot = ({ serviceUrl, id }: KnownConversation) => ({ serviceUrl, conversationId: rootOf(id) });

/** Without the thread (`;messageid=`) that a channel's activities carry, a message begins a thread of its own. */
const rootOf = (conversationId: string): string => conversationId.split(';')[0] ?? conversationId;
