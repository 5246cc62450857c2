import type { Activity } from 'botbuilder';
import { isUntoldDanger } from '../acts/alone/report-breach/untold-danger.ts';
import type { PeopleStore } from '../desk/ports/colleagues.ts';
import type { ConversationStore, KnownConversation } from '../desk/ports/conversations.ts';
import type { Draft } from '../desk/ports/drafts.ts';
import type { AnswerBy, Mailer, Notifier, SendResult } from '../desk/ports/notifier.ts';
import type { Clock } from '../desk/ports.ts';
import type { Case } from '../domain/any-case.ts';
import { dayInWords } from '../domain/deadlines/london-time.ts';
import { saidWith } from '../domain/notices/gather-notes.ts';
import { livingKinds } from '../domain/notices/kinds/index.ts';
import { type Delivery, isNote } from '../domain/notices/notice.ts';
import type { Destination } from '../domain/notices/recipients.ts';
import { noticeCard } from '../notices/index.ts';
import { toAnswerByTyping } from '../pages/answer-by-typing.ts';
import { channelAlarmCard } from '../pages/channel-alarm-card.ts';
import { digestCard } from '../pages/digest-card.ts';
import { lookUpAlertCard } from '../pages/pupil/look-up-alert-card.ts';
import type { Shown } from './card/shown.ts';
import type { Connector } from './connector.ts';
import type { KeepButtons } from './keep-buttons.ts';
import { viewersOf } from './personal-views.ts';

const nowhere = { result: 'unknown-destination' } as const satisfies SendResult;

/** Tells people: in a channel, in their chat with the bot, or by e-mail. One attempt a call; who calls repeats. */
export const openNotifier = ({
  conversations,
  connector,
  mailer,
  tenantId,
  clock,
  personalViews,
  keepButtons,
}: {
  conversations: ConversationStore;
  connector: Connector;
  /** Undefined where no mail server is set: then nobody can be reached by e-mail. */
  mailer: Mailer | undefined;
  /** Whose colleagues can be written to before they have ever said a word. */
  tenantId: string;
  clock: Clock;
  /** Who is known for a view of their own; undefined in a client that never asks for one (a local start). */
  personalViews: Pick<PeopleStore, 'teamsIdsOf'> | undefined;
  keepButtons: KeepButtons;
}): Notifier & {
  /** Shows a person something in their own chat; false when it is not sure to have arrived. */
  sendPrivately(personId: string, shown: Shown): Promise<boolean>;
} => {
  const channel = async (to: Extract<Destination, { by: 'channel' }>, what: Telling): Promise<SendResult> => {
    const there = await conversations.channelOf(to.organisation, to.channel);
    if (!there) return nowhere;
    const root = channelRoot(there);
    const message = cardMessage(await cardFor('channel', what));
    const card = isNote(what.notice) ? cardIn(root.conversationId, what.about) : undefined;
    return card === undefined ? connector.send(root, message) : reply(root, card, message);
  };

  /** A thread may be gone with its first card; then the note begins one of its own. */
  const reply = async (root: Place, card: string, message: Partial<Activity>): Promise<SendResult> => {
    const thread = { ...root, conversationId: `${root.conversationId};messageid=${card}` };
    const sent = await connector.send(thread, message);
    if (sent.result === 'sent') return { ...sent, conversationId: root.conversationId };
    const isGone = sent.result === 'unreachable' || (sent.result === 'uncertain' && ['400', '404'].includes(sent.code));
    return isGone ? connector.send(root, message) : sent;
  };

  const cardFor = async (by: Delivery['by'], what: Telling, answerBy: AnswerBy = 'buttons'): Promise<Shown> => {
    const viewers = by === 'channel' && personalViews ? await viewersOf({ ...what, people: personalViews }) : [];
    const shown = noticeCard({ ...what, view: { for: 'everyone', viewers } });
    return answerBy === 'typing' ? toAnswerByTyping(shown, what.about.reference) : shown;
  };

  const chat = async (personId: string, activity: Partial<Activity>): Promise<SendResult> => {
    const there = (await conversations.chatWith(personId)) ?? (await openChat(personId));
    if ('result' in there) return there;
    return connector.send(placeOf(there), { ...activity, channelData: { notification: { alert: true } } });
  };

  /** What a notice offers can be typed, as what an answer offers can. */
  const showInChat = async (personId: string, shown: Shown): Promise<SendResult> => {
    const sent = await chat(personId, cardMessage(shown));
    if (sent.result === 'sent' && sent.conversationId !== null) {
      await keepButtons({ conversationId: sent.conversationId, by: 'notice', shown });
    }
    return sent;
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
    send: async ({ to, answerBy, ...what }) => {
      switch (to.by) {
        case 'channel':
          return channel(to, what);
        case 'chat':
          return isOwnNote(what, to.personId) ? seen : showInChat(to.personId, await cardFor('chat', what, answerBy));
        case 'e-mail':
          if (isOwnNote(what, to.personId)) return seen;
          return mailer ? mailer.send({ address: to.address, ...what }) : nowhere;
      }
    },

    sendDigest: async ({ to, ...digest }) => {
      if (to.by === 'chat') return showInChat(to.personId, digestCard(digest));
      return mailer ? mailer.sendDigest({ address: to.address, ...digest }) : nowhere;
    },

    sendLookUpAlert: async ({ to, alert, mayList, now, answerBy }) => {
      if (to.by === 'chat') return showInChat(to.personId, lookUpAlertCard({ alert, mayList, answerBy }));
      return mailer ? mailer.sendLookUpAlert({ address: to.address, alert, mayList, now }) : nowhere;
    },

    sendChannelAlarm: async ({ to, dead, maySee, answerBy }) => {
      if (to.by === 'chat') return showInChat(to.personId, channelAlarmCard({ dead, maySee, answerBy }));
      return mailer ? mailer.sendChannelAlarm({ address: to.address, dead }) : nowhere;
    },

    refresh: async (what) => {
      const { by = 'chat', conversationId, activityId } = what.notice.delivery ?? {};
      const latest = conversationId ? await conversations.latestOfTenant(tenantId) : undefined;
      if (!conversationId || !latest) return nowhere;
      const at = { serviceUrl: latest.serviceUrl, conversationId: rootOf(conversationId) };
      const card = cardMessage(await cardFor(by, what));
      return activityId ? connector.update({ ...at, activityId }, card) : connector.send(at, card);
    },

    sendPrivately: async (personId, shown) => (await showInChat(personId, shown)).result === 'sent',

    remindOfDraft: ({ personId, draft }) => chat(personId, draftReminder(draft)),
  };
};

type Telling = Parameters<Notifier['refresh']>[0];

/** The card about this case that stands in a channel, by its activity. */
const cardIn = (conversationId: string, { notices }: Case): string | undefined =>
  notices.find(({ kind, delivery }) => livingKinds.includes(kind) && delivery?.conversationId === conversationId)
    ?.delivery?.activityId ?? undefined;

/** Where no channel is connected, a note is told in person; but not to the one whose own doing it tells. */
const isOwnNote = ({ notice, about }: Telling, personId: string): boolean =>
  isNote(notice) &&
  saidWith(notice, about.notices).every(({ version }) => about.history[version - 1]?.by.id === personId);

/** Nothing had to be sent. */
const seen = { result: 'sent', conversationId: null, activityId: null } as const satisfies SendResult;

/** Cards only: Teams answers 400 to an update that has text beside the card. The summary is what the banner shows. */
const cardMessage = ({ card, summary }: Shown): Partial<Activity> => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

const draftReminder = (draft: Draft): Partial<Activity> => {
  const { expiresAt } = draft;
  if (isUntoldDanger(draft)) {
    const untold =
      'Nobody has been told yet of what you began to report. Type “send it now” to tell the Data Protection Officer at once, or “continue” to finish it first.';
    return { type: 'message', text: untold, summary: 'Nobody has been told yet' };
  }
  const words = `You have an unfinished form. It will be deleted on ${dayInWords(expiresAt)}. Type continue to finish it.`;
  return { type: 'message', text: words, summary: 'You have an unfinished form' };
};

interface Place {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

const placeOf = ({ serviceUrl, id }: KnownConversation) => ({ serviceUrl, conversationId: id });

const channelRoot = ({ serviceUrl, id }: KnownConversation) => ({ serviceUrl, conversationId: rootOf(id) });

/** Without the thread (`;messageid=`) that a channel's activities carry, a message begins a thread of its own. */
const rootOf = (conversationId: string): string => conversationId.split(';')[0] ?? conversationId;
