import { actNamed } from '../acts/index.ts';
import type { AnyPage } from '../domain/any-case.ts';
import type { Person } from '../domain/organisation/person.ts';
import { mayByRole } from '../domain/organisation/roles.ts';
import { comeToChatCard } from '../pages/desk-cards.ts';
import { dangerInPublicCard } from '../pages/first-words-cards.ts';
import { connectCard, connectedCard } from '../pages/organisation-cards.ts';
import { pupilsInPrivateCard } from '../pages/pupil/finding-cards.ts';
import { noFilesHereCard, withPublicFileNote } from '../pages/sent-file-cards.ts';
import { type Pressed, pressed } from './card/buttons.ts';
import { messageCard } from './card/message-card.ts';
import type { Aside, Shown } from './card/shown.ts';
import type { ConverseNeeds } from './converse-needs.ts';
import { beginAbout } from './in-chat/begin-act.ts';
import { openPage } from './in-chat/open-case.ts';
import { showWanted } from './in-chat/show-wanted.ts';
import type { Incoming } from './incoming.ts';
import { understand } from './understand/understand.ts';
import { viewNotice } from './view-notice.ts';

/** The answer where others can read it: an invitation to the 1:1 chat, or the connecting of a channel. Nothing said is repeated. */
export const publicAnswer = async (
  needs: ConverseNeeds,
  { said, where, conversationId }: Incoming,
  person: Person,
): Promise<Shown | Aside> => {
  if (said.by === 'button') {
    const parsed = pressed.safeParse(said.pressed);
    return parsed.success
      ? answerButton(needs, parsed.data, { where, conversationId, person })
      : comeToChatCard(needs.chatUrl);
  }
  if (said.by === 'file') return noFilesHereCard(needs.chatUrl);
  if (said.by === 'arrival' || said.by === 'edit') return comeToChatCard(needs.chatUrl);
  const shown = await answerWords(needs, said.words, { where, conversationId, person });
  return said.files ? withPublicFileNote(shown) : shown;
};

const answerWords = async (
  needs: ConverseNeeds,
  words: string,
  { where, conversationId, person }: Pick<Incoming, 'where' | 'conversationId'> & { person: Person },
): Promise<Shown> => {
  const heard = understand({ words, now: needs.clock.now() });
  const wanted = heard.want === 'danger-now' ? heard.otherwise : heard;
  if (wanted.want === 'consent') {
    await needs.desk.askedInPublic({ person, said: wanted.pupil, question: wanted.question, words });
  }
  if (heard.want === 'danger-now') return dangerInPublicCard(needs.chatUrl);
  if (wanted.want === 'consent') return pupilsInPrivateCard(needs.chatUrl);
  return wanted.want === 'connect' && where === 'channel'
    ? connectChoices(needs, { conversationId, person })
    : comeToChatCard(needs.chatUrl);
};

const answerButton = async (
  needs: ConverseNeeds,
  button: Pressed,
  { where, conversationId, person }: Pick<Incoming, 'where' | 'conversationId'> & { person: Person },
): Promise<Shown | Aside> => {
  switch (button.do) {
    case 'connect':
      if (where !== 'channel') return { aside: 'Only a channel can be connected.' };
      return connect(needs, { ...button, conversationId, person });
    case 'view':
      return viewNotice(needs, { ...button, conversationId, person });
    case 'acknowledge':
      return acknowledge(needs, { ...button, conversationId, person });
    case 'case':
      return openPrivately(needs, { ...button, person });
    case 'start':
      return beginPrivately(needs, { ...button, person });
    case 'show':
      return listPrivately(needs, { list: button.show, person });
    case 'step':
    case 'resume':
    case 'mean':
    case 'answer':
    case 'thanks':
    case 'snooze':
    case 'document':
    case 'consent':
    case 'undo':
    case 'look-ups':
    case 'import':
    case 'forget-headings':
    case 'join':
      return inOurChat;
  }
};

const inOurChat = { aside: 'Please use this in our private chat.' };

const connectChoices = async (
  { desk }: ConverseNeeds,
  at: { conversationId: string; person: Person },
): Promise<Shown> => {
  const choices = await desk.channelsToConnect(at);
  if (choices.ok) return connectCard(choices.value);
  return choices.code === 'shared-channel'
    ? messageCard('Not in a shared channel', [choices.words])
    : messageCard('Only some people can do that', [
        'An administrator or a Data Protection Officer can connect this channel.',
      ]);
};

const connect = async (
  { desk }: ConverseNeeds,
  to: Extract<Pressed, { do: 'connect' }> & { conversationId: string; person: Person },
): Promise<Shown | Aside> => {
  const connected = await desk.connectChannel(to);
  return connected.ok ? connectedCard(connected.value, to.channel) : { aside: connected.words };
};

const notYours = { aside: 'Only those who look after this can do that.' };

/** Whoever pressed sees the card as it is now; everyone else's is brought up to date by the delivery. */
const acknowledge = async (
  needs: ConverseNeeds,
  { reference, conversationId, person }: { reference: string; conversationId: string; person: Person },
): Promise<Shown | Aside> => {
  const done = await needs.desk.acknowledge({ reference, person });
  if (!done.ok) return done.code === 'not-found' ? notYours : { aside: done.words };
  const notice = done.value.notices.find(
    ({ kind, delivery }) => kind === 'breach-reported' && delivery?.conversationId === conversationId,
  );
  const aside = `You have acknowledged ${reference}.`;
  if (!notice) return { aside };
  const view = await viewNotice(needs, { reference, notice: notice.id, conversationId, person });
  return { ...view, whereOthersSee: aside };
};

/** The channel's card stays as it is for everyone; whoever may read the case finds it in their own chat. */
const openPrivately = async (
  needs: ConverseNeeds,
  { reference, page, person }: { reference: string; page?: AnyPage | undefined; person: Person },
): Promise<Aside> => {
  const opened = await openPage(needs, { reference, page, person });
  if (!opened.ok) return notYours;
  return sendPrivately(needs, { person, shown: opened.value, orType: reference });
};

const listPrivately = async (
  needs: ConverseNeeds,
  { list, person }: { list: Extract<Pressed, { do: 'show' }>['show']; person: Person },
): Promise<Aside> => {
  if (list !== 'my-breaches' && list !== 'open-cases') return inOurChat;
  const { right, orType } = listsFromChannels[list];
  if (!mayByRole(person, right)) return notYours;
  return sendPrivately(needs, { person, shown: await showWanted(needs, list, person), orType });
};

/** Lists to which a channel's card leads, and whose they are. */
const listsFromChannels = {
  'my-breaches': { right: 'oversee-breaches', orType: 'my breaches' },
  'open-cases': { right: 'triage', orType: 'open cases' },
} as const;

const beginPrivately = async (
  needs: ConverseNeeds,
  { reference, dialogue, ...begin }: Extract<Pressed, { do: 'start' }> & { person: Person },
): Promise<Aside> => {
  const act = actNamed(dialogue);
  if (reference === undefined || !act) return inOurChat;
  const begun = await beginAbout(needs, { ...begin, act, reference });
  if (!begun.ok) return begun.code === 'not-found' ? notYours : { aside: begun.words };
  return sendPrivately(needs, { person: begin.person, shown: begun.value, orType: 'continue' });
};

const sendPrivately = async (
  needs: ConverseNeeds,
  { person, shown, orType }: { person: Person; shown: Shown; orType: string },
): Promise<Aside> => {
  const sent = await needs.sendPrivately(person.id, shown);
  return {
    aside: sent
      ? 'I have sent it to you in our private chat.'
      : `I cannot write to you yet. Open a chat with me and type ${orType}.`,
  };
};
