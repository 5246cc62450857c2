import type { Connector } from '../teams/connector.ts';
import type { Acting } from '../teams/converse-needs.ts';
import type { Sender } from '../teams/incoming.ts';

/** So many of the newest messages does someone find who begins to act as another. */
const mostShown = 5;

interface Kept {
  readonly chat: string;
  readonly activityId: string;
  activity: Parameters<Connector['send']>[1];
  /** The copy that stands in the one chat there is. */
  shownAs: string | undefined;
}

/**
 * The local chat client has one person in front of it. Whoever acts as somebody finds that person's messages in their
 * own chat: what came before, and from then on what comes, kept up to date like the real ones.
 */
export const shareChat = ({
  people,
  place,
}: {
  people: Readonly<Record<'teacher' | 'dpo' | 'chair' | 'co-ordinator', Sender>>;
  place: { serviceUrl: string; conversationId: string };
}) => {
  let actor = people.teacher;
  const chats = new Map<string, string>();
  const kept: Kept[] = [];

  const wrap = (connector: Connector): Connector => {
    const showCopy = async (message: Kept): Promise<void> => {
      const sent = await connector.send(place, message.activity);
      if (sent.result === 'sent') message.shownAs = sent.activityId ?? undefined;
    };
    showOthers = async () => {
      const chat = chats.get(actor.id);
      for (const message of kept.filter((each) => each.chat === chat).slice(-mostShown)) await showCopy(message);
    };
    return {
      openChat: async (wanted) => {
        const opened = await connector.openChat(wanted);
        if (opened.result === 'opened') chats.set(wanted.personId, opened.conversationId);
        return opened;
      },
      send: async (at, activity) => {
        const sent = await connector.send(at, activity);
        if (sent.result !== 'sent' || !sent.activityId || ![...chats.values()].includes(at.conversationId)) return sent;
        const message: Kept = { chat: at.conversationId, activityId: sent.activityId, activity, shownAs: undefined };
        kept.push(message);
        if (chats.get(actor.id) === at.conversationId) await showCopy(message);
        return sent;
      },
      update: async (at, activity) => {
        const message = kept.find((each) => each.chat === at.conversationId && each.activityId === at.activityId);
        if (message) message.activity = activity;
        if (message?.shownAs) await connector.update({ ...place, activityId: message.shownAs }, activity);
        return connector.update(at, activity);
      },
    };
  };
  let showOthers = async (): Promise<void> => {};

  const acting: Acting = {
    as: (sender) => (sender.id === people.teacher.id ? actor : sender),
    become: async (_sender, role) => {
      actor = people[role];
      // Before the answer, which says so: whoever has read it has everything in front of them.
      await showOthers();
      return actor.name;
    },
  };
  return { wrap, acting };
};
