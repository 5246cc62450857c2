import { createHash } from 'node:crypto';
import type { Case } from '../domain/any-case.ts';
import { type AnyDocumentKind, isPupilDocument, isRequestDocument, type MadeDocument } from '../domain/any-document.ts';
import { makeDocument } from '../domain/breach/tell/make-document.ts';
import { pupilDocument } from '../domain/consent/export/pupil-document.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import { rolesOn } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Action, may } from '../domain/organisation/roles.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import { makeRequestDocument } from '../domain/request/letters/make-request-document.ts';
import type { DataRequest } from '../domain/request/request.ts';
import { subjectOf } from '../domain/subject-of.ts';
import { leaveLine } from './leave-line.ts';
import type { Ports } from './ports.ts';
import { unknownReference } from './read-case.ts';
import { fileNumbered, type ReadPupilNeeds } from './read-pupil.ts';

type Needs = ReadPupilNeeds & Pick<Ports, 'readings' | 'downloadLinks' | 'newToken' | 'addressOf'>;

export interface DocumentToOpen {
  readonly made: MadeDocument;
  /** Where it can be downloaded for fifteen minutes; undefined where the desk does not know its own address. */
  readonly url: string | undefined;
  /** The page of its text that is asked for, where it is read in the chat. */
  readonly page: number;
}

/** In ms. Long enough to open it on another device, too short to be worth passing on. */
const linkLastsMs = 15 * 60_000;

/**
 * A document of a case, with a link to it. The link works for whoever has it, so it is kept as a hash alone, it ends soon,
 * and whom it was made for is asked again when it is used. Links are looked at by scanners, so one use does not end it.
 */
export const documentLink = async (
  needs: Needs,
  {
    reference,
    document,
    person,
    page = 1,
  }: { reference: string; document: AnyDocumentKind; person: Person; page?: number | undefined },
): Promise<Outcome<DocumentToOpen>> => {
  const now = needs.clock.now();
  if (isPupilDocument(document)) await lookedUp(needs, { reference, document, person });
  const made = await madeFor(needs, { reference, document, person, now });
  if (!made.ok) return made;
  if (!isPupilDocument(document))
    await needs.readings.record({ at: now, personId: person.id, name: person.name, reference, page: 'document' });
  const token = needs.newToken();
  const url = needs.addressOf(`/documents/${token}`);
  if (url !== undefined) {
    const expiresAt = new Date(now.getTime() + linkLastsMs);
    await needs.downloadLinks.keep({ tokenHash: hashOf(token), reference, document, personId: person.id, expiresAt });
  }
  return ok({ made: made.value, url, page });
};

/** Taking a copy of a pupil's file is a look-up, and so is trying to. */
const lookedUp = async (
  needs: Needs,
  { reference, document, person }: { reference: string; document: AnyDocumentKind; person: Person },
): Promise<void> => {
  const { file, notTheirs } = await fileNumbered(needs, { reference, person });
  await leaveLine(needs, { person, asked: `${reference} ${document}`, shown: file ? [file] : [], notTheirs });
};

/** What a link leads to, as the case stands now; refused when the link or the right of whom it was made for has ended. */
export const openDocument = async (needs: Needs, token: string): Promise<Outcome<MadeDocument>> => {
  const now = needs.clock.now();
  const link = await needs.downloadLinks.find(hashOf(token), now);
  if (!link) return linkGone();
  const roles = rolesOn(needs.organisations, link.personId, londonClock(now).day);
  const person: Person = { id: link.personId, name: '', email: undefined, organisation: undefined, roles };
  const made = await madeFor(needs, { ...link, person, now });
  return !made.ok && made.code === 'not-found' ? linkGone() : made;
};

const linkGone = () =>
  refuse('gone', 'This link has ended. Links to documents work for 15 minutes. Ask the Privacy desk for a new one.');

const madeFor = async (
  { cases, organisations }: Needs,
  { reference, document, person, now }: { reference: string; document: AnyDocumentKind; person: Person; now: Date },
): Promise<Outcome<MadeDocument>> => {
  const found = await cases.find(reference);
  const organisation = organisations.find(({ id }) => id === found?.organisation);
  if (!found || !organisation || !mayHave(person, found)) return unknownReference(reference);
  if (found.type === 'request' && isRequestDocument(document)) {
    const linked = await linkedWith(found, cases);
    return makeRequestDocument(found, { document, organisation, linked, now });
  }
  if (found.type === 'pupil' && isPupilDocument(document)) {
    return ok(pupilDocument(found, { document, organisation, now }));
  }
  if (found.type === 'breach' && !isRequestDocument(document) && !isPupilDocument(document))
    return makeDocument(found, { document, organisation, now });
  return refuse('no-such-document', `There is no such document for ${reference}.`);
};

/** The requests that one is linked with; each is of the same organisation, or it is left out. */
const linkedWith = async ({ links, organisation }: DataRequest, cases: Needs['cases']): Promise<DataRequest[]> => {
  const found = await Promise.all(links.map(({ reference }) => cases.find(reference)));
  return found.flatMap((each) => (each?.type === 'request' && each.organisation === organisation ? [each] : []));
};

/** The documents of a breach are its triage; those of a request or of a pupil are part of the file. */
const mayHave = (person: Person, about: Case): boolean => may(person, rights[about.type], subjectOf(about));

const rights = {
  breach: 'triage',
  'near-miss': 'triage',
  request: 'read-request',
  pupil: 'read-pupil',
  question: 'read-question',
} as const satisfies Record<Case['type'], Action>;

const hashOf = (token: string): string => createHash('sha256').update(token, 'utf8').digest('base64url');
