import { safeguardingContact } from '../../domain/breach/report/danger.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { askInTwoLanguages } from '../../pages/ask-in-two-languages.ts';
import * as cards from '../../pages/first-words-cards.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { keepForChoice, openDrafts } from '../draft/run-form.ts';
import type { Wanted } from '../understand/understand.ts';

/** What somebody could have meant, to be chosen from; without any reading, the ways that there are. */
export const askWhich = async (
  needs: ConverseNeeds,
  { between, words, language, person }: Omit<Extract<Wanted, { want: 'ask-which' }>, 'want'> & { person: Person },
): Promise<Shown> => {
  const open = (await openDrafts(needs, person))[0]?.id;
  if (words.trim() === '') return cards.unclearCard({ open });
  const draft = await keepForChoice(needs, { person, typed: { summary: words } });
  return language === undefined
    ? cards.askWhichCard(between, { draft, open })
    : askInTwoLanguages(between, { draft, open, language });
};

/** Whom to ring, first; the words are kept, in case something happened to people's information too. */
export const dangerNow = async (
  needs: ConverseNeeds,
  { words, person }: { words: string; person: Person },
): Promise<Shown> => {
  const organisation = needs.organisations.find(({ id }) => id === person.organisation);
  const draft = await keepForChoice(needs, { person, typed: { summary: words } });
  return cards.dangerNowCard({ contact: organisation && safeguardingContact(organisation), draft });
};
