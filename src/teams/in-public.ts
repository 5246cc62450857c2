import { channelsOf } from '../desk/look-up.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Pressed, pressed } from './buttons.ts';
import { caseCard } from './cards/case-card.ts';
import { comeToChatCard } from './cards/desk-cards.ts';
import { messageCard } from './cards/message-card.ts';
import { connectCard, connectedCard } from './cards/organisation-cards.ts';
import type { ConverseNeeds } from './converse.ts';
import type { Aside, Incoming, Shown } from './incoming.ts';
import { understand } from './understand/understand.ts';

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
  const asksToConnect =
    said.by === 'words' && understand({ words: said.words, now: needs.clock.now() }).want === 'connect';
  return asksToConnect && where === 'channel' ? connectChoices(needs, person) : comeToChatCard(needs.chatUrl);
};

const answerButton = (
  needs: ConverseNeeds,
  button: Pressed,
  { where, conversationId, person }: Pick<Incoming, 'where' | 'conversationId'> & { person: Person },
): Promise<Shown | Aside> => {
  switch (button.do) {
    case 'connect':
      if (where !== 'channel') return Promise.resolve({ aside: 'Only a channel can be connected.' });
      return connect(needs, { ...button, conversationId, person });
    case 'case':
      return openPrivately(needs, button.reference, person);
    default:
      return Promise.resolve({ aside: 'Please use this in our private chat.' });
  }
};

const connectChoices = ({ organisations }: ConverseNeeds, person: Person): Shown => {
  const allowed = organisations.filter((each) => may(person, 'connect-channel', { organisation: each.id }));
  if (allowed.length === 0) {
    return messageCard('Only some people can do that', [
      'An administrator or a Data Protection Officer can connect this channel.',
    ]);
  }
  return connectCard(
    allowed.flatMap((organisation) => channelsOf(organisation).map((channel) => ({ organisation, channel }))),
  );
};

const connect = async (
  { desk }: ConverseNeeds,
  to: Extract<Pressed, { do: 'connect' }> & { conversationId: string; person: Person },
): Promise<Shown | Aside> => {
  const connected = await desk.connectChannel(to);
  return connected.ok ? connectedCard(connected.value, to.channel) : { aside: connected.words };
};

/** The channel's card stays as it is for everyone; whoever may read the case finds it in their own chat. */
const openPrivately = async (needs: ConverseNeeds, reference: string, person: Person): Promise<Aside> => {
  const found = await needs.desk.readCase({ reference, person });
  const organisation = found.ok && needs.organisations.find((each) => each.id === found.value.organisation);
  if (!found.ok || !organisation) return { aside: 'Only those who look after this report can open it.' };
  const sent = await needs.sendPrivately(person.id, caseCard(found.value, { organisation, person }));
  return {
    aside: sent
      ? 'I have sent it to you in our private chat.'
      : `I cannot write to you yet. Open a chat with me and type ${reference}.`,
  };
};
