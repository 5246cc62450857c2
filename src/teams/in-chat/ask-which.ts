import { safeguardingContact } from '../../domain/breach/report/danger.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { askInTwoLanguages } from '../../pages/ask-in-two-languages.ts';
import * as cards from '../../pages/first-words-cards.ts';
import type { Meaning } from '../card/buttons.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { keepForChoice, openDrafts } from '../draft/run-form.ts';
import type { Wanted } from '../understand/understand.ts';
import type { Started } from '../understand/wanted.ts';

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

/** Whom to ring, first; the words are kept for whatever else they want. */
export const dangerNow = async (
  needs: ConverseNeeds,
  { words, otherwise, person }: Omit<Extract<Wanted, { want: 'danger-now' }>, 'want'> & { person: Person },
): Promise<Shown> => {
  const organisation = needs.organisations.find(({ id }) => id === person.organisation);
  const draft = await keepForChoice(needs, { person, typed: { summary: words } });
  const contact = organisation && safeguardingContact(organisation);
  return cards.dangerNowCard({ contact, draft, leadsTo: meaningOf(otherwise) });
};

const begun: Partial<Record<Started, Meaning>> = {
  'report-breach': 'report-breach',
  'near-miss': 'near-miss',
  'log-request': 'log-request',
};

/** What the button of what else was wanted carries; undefined where nothing plain was. */
const meaningOf = (otherwise: Wanted): Meaning | undefined => {
  switch (otherwise.want) {
    case 'start':
      return begun[otherwise.dialogue] ?? 'as-typed';
    case 'question':
    case 'deadline':
      return 'question';
    case 'consent':
      return 'consent';
    case 'ask-which':
    case 'small-talk':
    case 'danger-now':
      return undefined;
    default:
      return 'as-typed';
  }
};
