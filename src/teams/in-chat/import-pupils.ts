import { tableOf } from '../../documents/table-of.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { messageCard } from '../cards/message-card.ts';
import {
  discardedCard,
  howToImportCard,
  importedCard,
  importingCard,
  importOfferCard,
  notTakenCard,
  readingCard,
} from '../cards/pupil/import-cards.ts';
import type { ConverseNeeds } from '../converse.ts';
import type { Incoming, Shown } from '../incoming.ts';
import { nowOrLater } from './now-or-later.ts';

type SentFile = Extract<Incoming['said'], { by: 'file' }>;

/** A file in the chat is a list of pupils. From whoever may not import any it is not even fetched. */
export const readSentFile = async (needs: ConverseNeeds, { url, of }: SentFile, person: Person): Promise<Shown> => {
  const allowed = needs.desk.mayImport(person);
  if (!allowed.ok) return notTakenCard(allowed.words);
  if (of > 1) return notTakenCard('Send one file at a time.');
  if (url === undefined)
    return notTakenCard('Attach the file from your computer with the paper clip, and send it again.');
  return nowOrLater(needs, { work: offer(needs, url, person), meanwhile: readingCard(), personId: person.id });
};

const offer = async ({ desk, fetchUpload }: ConverseNeeds, url: string, person: Person): Promise<Shown> => {
  const fetched = await fetchUpload(url);
  const table = fetched.ok ? tableOf(fetched.value) : fetched;
  if (!table.ok) return notTakenCard(table.words);
  const offered = await desk.offerImport({ person, table: table.value });
  return offered.ok ? importOfferCard(offered.value) : notTakenCard(offered.words);
};

/** The buttons of a list that has been read. */
export const pressImport = async (
  needs: ConverseNeeds,
  { upload, choice, person }: { upload: string; choice: 'write' | 'discard'; person: Person },
): Promise<Shown> => {
  if (choice === 'write') {
    return nowOrLater(needs, { work: accept(needs, upload, person), meanwhile: importingCard(), personId: person.id });
  }
  await needs.desk.discardImport({ person, upload });
  return discardedCard();
};

const accept = async ({ desk }: ConverseNeeds, upload: string, person: Person): Promise<Shown> => {
  const accepted = await desk.acceptImport({ person, upload });
  return accepted.ok ? importedCard(accepted.value) : notTakenCard(accepted.words);
};

export const howToImport = ({ desk }: ConverseNeeds, person: Person): Shown => {
  const allowed = desk.mayImport(person);
  return allowed.ok ? howToImportCard(allowed.value) : messageCard('Import pupils', [allowed.words]);
};
