import type { Person } from '../domain/organisation/person.ts';
import { editedCard } from '../pages/first-words-cards.ts';
import { welcomeCard } from '../pages/help-cards.ts';
import type { Shown } from './card/shown.ts';
import type { ConverseNeeds } from './converse-needs.ts';
import { pressButton } from './in-chat/answer-button.ts';
import { answerTyped } from './in-chat/answer-words.ts';
import { readSentFile } from './in-chat/import-pupils.ts';
import { pressByTitle } from './in-chat/press-by-title.ts';
import type { Incoming } from './incoming.ts';

/** The answer in a 1:1 chat. */
export const chatAnswer = async (needs: ConverseNeeds, incoming: Incoming, person: Person): Promise<Shown> => {
  const { said, conversationId, from } = incoming;
  switch (said.by) {
    case 'arrival':
      return welcomeCard(person);
    case 'words': {
      const { words, files } = said;
      const asPressed = files ? undefined : await pressByTitle(needs, { words, person, conversationId });
      return asPressed ?? answerTyped(needs, said, { person, from });
    }
    case 'edit':
      return editedCard();
    case 'file':
      return readSentFile(needs, said.files, person);
    case 'button': {
      const receiptCard = said.cardId === undefined ? null : { conversationId, activityId: said.cardId };
      return pressButton(needs, said.pressed, { person, receiptCard, conversationId });
    }
  }
};
