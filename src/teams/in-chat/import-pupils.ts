import { tableOf } from '../../documents/table-of.ts';
import { headingSaid } from '../../domain/consent/import/headings.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { askHeadingsCard } from '../../pages/pupil/ask-headings-card.ts';
import {
  discardedCard,
  headingsForgottenCard,
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
  return offerCard(offered);
};

const offerCard = (offered: Awaited<ReturnType<ConverseNeeds['desk']['sayHeadings']>>): Shown => {
  if (!offered.ok) return notTakenCard(offered.words);
  return 'ask' in offered.value ? askHeadingsCard(offered.value) : importOfferCard(offered.value);
};

type TypedInto = Readonly<Record<string, string>> | null;

/** The buttons of a list that has been read. */
export const pressImport = async (
  needs: ConverseNeeds,
  {
    upload,
    choice,
    typed,
    person,
  }: { upload: string; choice: 'write' | 'discard' | 'name-columns'; typed: TypedInto; person: Person },
): Promise<Shown> => {
  if (choice === 'write') {
    return nowOrLater(needs, { work: accept(needs, upload, person), meanwhile: importingCard(), personId: person.id });
  }
  if (choice === 'name-columns') {
    const work = needs.desk.sayHeadings({ person, upload, means: meansIn(typed) }).then(offerCard);
    return nowOrLater(needs, { work, meanwhile: readingCard(), personId: person.id });
  }
  await needs.desk.discardImport({ person, upload });
  return discardedCard();
};

/** Each input is called after the place of its heading; what is no column of ours says nothing. */
const meansIn = (typed: TypedInto) =>
  new Map(
    Object.entries(typed ?? {}).flatMap(([id, value]) => {
      const at = /^heading-(\d{1,4})$/.exec(id)?.[1];
      const { data } = headingSaid.shape.means.safeParse(value);
      return at === undefined || data === undefined ? [] : [[Number(at), data] as const];
    }),
  );

const accept = async ({ desk }: ConverseNeeds, upload: string, person: Person): Promise<Shown> => {
  const accepted = await desk.acceptImport({ person, upload });
  return accepted.ok ? importedCard(accepted.value) : notTakenCard(accepted.words);
};

/** How to make the list and send it; for whoever may not import, why not. */
export const howToImport = async ({ desk }: ConverseNeeds, person: Person): Promise<Shown> => {
  const allowed = desk.mayImport(person);
  return allowed.ok
    ? howToImportCard(allowed.value, await desk.headingsSaid(person))
    : messageCard('Import pupils', [allowed.words]);
};

/** The next list is asked about anew. */
export const forgetHeadings = async ({ desk }: ConverseNeeds, person: Person): Promise<Shown> => {
  const forgotten = await desk.forgetHeadings(person);
  return forgotten.ok ? headingsForgottenCard() : messageCard('Import pupils', [forgotten.words]);
};
