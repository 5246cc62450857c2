import type { ConverseNeeds } from './converse-needs.ts';
import { currentPerson } from './current-person.ts';
import { chatAnswer } from './in-chat.ts';
import { publicAnswer } from './in-public.ts';
import type { Converse } from './incoming.ts';

/** What the bot answers to whatever came in. In a 1:1 chat it may show a case; anywhere else, nothing personal. */
export const createConverse =
  (needs: ConverseNeeds): Converse =>
  async (incoming) => {
    const { acting } = needs;
    const person = await currentPerson(incoming.from, { ...needs, ...(acting ? { actingAs: acting.as } : {}) });
    if (incoming.where !== 'chat') return publicAnswer(needs, incoming, person);
    const shown = await chatAnswer(needs, incoming, person);
    await needs.keepButtons({ conversationId: incoming.conversationId, by: 'answer', shown });
    return shown;
  };
