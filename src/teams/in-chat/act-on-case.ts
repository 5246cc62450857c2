import type { AnyDocumentKind } from '../../domain/any-document.ts';
import { acknowledgedInWords } from '../../domain/breach/assess/acknowledge-breach.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { changedCard } from '../../pages/changed-card.ts';
import { rowsPage } from '../../pages/desk-cards.ts';
import { documentCard } from '../../pages/document-card.ts';
import { snoozedCard } from '../../pages/snoozed-card.ts';
import { button, type SnoozeMinutes } from '../card/buttons.ts';
import { messageCard } from '../card/message-card.ts';
import { safeText } from '../card/safe-text.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { nowhere } from '../draft/open-draft.ts';
import { onlyOpenCase } from './only-open-case.ts';
import { showWanted } from './show-wanted.ts';

/** Says that someone has seen a breach and looks after it. Without a reference it is the one that nobody has acknowledged. */
export const acknowledge = async (
  needs: ConverseNeeds,
  asked: { reference: string | undefined; person: Person },
): Promise<Shown> => {
  const { person } = asked;
  const reference = asked.reference ?? (await onlyOpenCase(needs, person, 'acknowledge'));
  if (reference === undefined) return showWanted(needs, 'open-cases', person);
  const done = await needs.desk.acknowledge({ reference, person });
  if (!done.ok) return (await alreadyCard(needs, { ...done, reference, person })) ?? refusedCard(done.words, reference);
  const organisation = needs.organisations.find(({ id }) => id === done.value.organisation) ?? nowhere;
  return changedCard(done.value, { organisation, person, now: needs.clock.now() });
};

/** Who was quicker: in a private answer they are named. */
const alreadyCard = async (
  { desk, clock }: ConverseNeeds,
  { code, reference, person }: { code: string; reference: string; person: Person },
): Promise<Shown | undefined> => {
  if (code !== 'already-acknowledged') return undefined;
  const found = await desk.readCase({ reference, person });
  const words = found.ok && found.value.type === 'breach' && acknowledgedInWords(found.value, clock.now());
  return words
    ? rowsPage('Nothing was changed', [], [{ name: reference, answer: safeText(words) }], again(reference))
    : undefined;
};

/** Says thanks for an answer, which closes the question. */
export const thanks = async (needs: ConverseNeeds, asked: { reference: string; person: Person }): Promise<Shown> => {
  const { person, reference } = asked;
  const done = await needs.desk.thankForAnswer(asked);
  if (!done.ok) return messageCard('Nothing was changed', [done.words], [button('Open it', { do: 'case', reference })]);
  const organisation = needs.organisations.find(({ id }) => id === done.value.organisation) ?? nowhere;
  return changedCard(done.value, { organisation, person, now: needs.clock.now() });
};

const refusedCard = (words: string, reference: string): Shown =>
  messageCard('Nothing was changed', [words], again(reference));

const again = (reference: string) => [
  button('Open it', { do: 'case', reference }, 'positive'),
  button('Open breaches', { do: 'show', show: 'open-cases' }),
];

/** Puts the reminders of a case off; without a reference, of the case that this person was last reminded of. */
export const snooze = async (
  { desk }: ConverseNeeds,
  asked: { reference: string | undefined; minutes: SnoozeMinutes; person: Person },
): Promise<Shown> => {
  const done = await desk.snooze(asked);
  return done.ok ? snoozedCard(done.value) : messageCard('Nothing was changed', [done.words]);
};

/** A link to a document, which works for a quarter of an hour. */
export const document = async (
  { desk }: ConverseNeeds,
  asked: { reference: string; document: AnyDocumentKind; page?: number | undefined; person: Person },
): Promise<Shown> => {
  const made = await desk.documentLink(asked);
  return made.ok ? documentCard(made.value) : messageCard('There is no document', [made.words]);
};
