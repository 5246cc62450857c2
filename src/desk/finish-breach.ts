import type { Breach } from '../domain/breach/breach.ts';
import { type ReopeningForm, reopenBreach as reopen } from '../domain/breach/close/close-breach.ts';
import { linkToMain, receiveDuplicate, releaseDuplicate } from '../domain/breach/close/duplicates.ts';

import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { subjectOf } from '../domain/subject-of.ts';
import { type Asked, type ChangeNeeds, changeBreach } from './change-breach.ts';
import { unknownReference } from './read-case.ts';

/**
 * Opens a closed breach again, or lets a duplicate go. The main case lets go first: whoever is stopped between the two
 * writes leaves the duplicate as it was, and the same request again finishes it.
 */
export const reopenBreach = async (needs: ChangeNeeds, { reason, ...asked }: Asked & ReopeningForm) => {
  const found = await triagedBreach(needs, asked);
  if (!found.ok || isRepeat(found.value, asked)) return found;
  if (found.value.duplicateOf !== null) await release(needs, asked, found.value.duplicateOf, found.value);
  return changeBreach(needs, asked, (deciding) => reopen({ ...deciding, reason }));
};

/**
 * Marks a case as the duplicate of another, or of the one that the other is a duplicate of. Two writes, the main case
 * first: whoever is stopped between them leaves both clocks running, and the same request again finishes it.
 */
export const linkDuplicate = async (needs: ChangeNeeds, { other, ...asked }: Asked & { other: string }) => {
  const duplicate = await triagedBreach(needs, asked);
  if (!duplicate.ok || isRepeat(duplicate.value, asked)) return duplicate;
  const main = await mainCase(needs, { reference: other, person: asked.person });
  if (!main.ok) return main;
  const received = await receive(needs, asked, { duplicate: duplicate.value, main: main.value });
  if (!received.ok) return received;
  const linked = await changeBreach(needs, asked, (deciding) => linkToMain({ ...deciding, main: received.value }));
  // Somebody was quicker at the duplicate: the main case must not go on standing for it.
  if (!linked.ok) await release(needs, asked, main.value.reference, duplicate.value);
  return linked;
};

const isRepeat = ({ history }: Breach, { submissionId }: Asked): boolean =>
  history.some((entry) => entry.submissionId === submissionId);

const receive = async (needs: ChangeNeeds, asked: Asked, { duplicate, main }: { duplicate: Breach; main: Breach }) => {
  if (main.duplicates.some(({ reference }) => reference === duplicate.reference)) return ok(main);
  const here = { ...asked, reference: main.reference, submissionId: `${asked.submissionId}.received.${main.version}` };
  return changeBreach(needs, here, (deciding) => receiveDuplicate({ ...deciding, duplicate }));
};

const release = async (needs: ChangeNeeds, asked: Asked, mainReference: string, duplicate: Breach): Promise<void> => {
  const submissionId = `${asked.submissionId}.released.${duplicate.version}`;
  await changeBreach(needs, { ...asked, reference: mainReference, submissionId }, (deciding) =>
    releaseDuplicate({ ...deciding, duplicate }),
  );
};

/** A duplicate leads to its main case; there are no longer chains. */
const mainCase = async (
  needs: ChangeNeeds,
  asked: { reference: string; person: Person },
): Promise<Outcome<Breach, 'not-found' | 'not-alike'>> => {
  const found = await triagedBreach(needs, asked);
  return found.ok && found.value.duplicateOf !== null
    ? triagedBreach(needs, { ...asked, reference: found.value.duplicateOf })
    : found;
};

const triagedBreach = async (
  { cases }: ChangeNeeds,
  { reference, person }: { reference: string; person: Person },
): Promise<Outcome<Breach, 'not-found' | 'not-alike'>> => {
  const found = await cases.find(reference);
  if (!found || !may(person, 'triage', subjectOf(found))) return unknownReference(reference);
  if (found.type === 'breach') return ok(found);
  return refuse('not-alike', `${reference} is a near miss: it is kept, but nothing more has to be done about it.`);
};
