import { tableOf } from '../../documents/table-of.ts';
import type { Person } from '../../domain/organisation/person.ts';
import {
  discardedCard,
  howToImportCard,
  importedCard,
  importingCard,
  importOfferCard,
  notTakenCard,
  readingCard,
} from '../../pages/pupil/import-cards.ts';
import { fileAloneCard } from '../../pages/sent-file-cards.ts';
import { messageCard } from '../card/message-card.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { openDrafts } from '../draft/run-form.ts';
import type { SentFiles } from '../sent-files.ts';
import { nowOrLater } from './now-or-later.ts';

/** A file without a word: a CSV from whoever may import is a list of pupils. Nothing else is even fetched. */
export const readSentFile = async (
  needs: ConverseNeeds,
  { what, url, of }: SentFiles,
  person: Person,
): Promise<Shown> => {
  const mayImport = needs.desk.mayImport(person).ok;
  if (what !== 'list' || !mayImport) {
    return fileAloneCard({ what }, { open: (await openDrafts(needs, person))[0]?.id, mayImport });
  }
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

/** How to make the list and send it; for whoever may not import, why not. */
export const howToImport = ({ desk }: ConverseNeeds, person: Person): Shown => {
  const allowed = desk.mayImport(person);
  return allowed.ok ? howToImportCard(allowed.value) : messageCard('Import pupils', [allowed.words]);
};
