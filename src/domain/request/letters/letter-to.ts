import type { LetterText } from '../../breach/tell/letter-text.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { refuse } from '../../outcome.ts';
import { concernsAdoption } from '../log/adoption.ts';
import type { DataRequest } from '../request.ts';
import { withoutFullStop } from './without-full-stop.ts';

/** What every letter about a request is written with. */
export interface Writing {
  readonly organisation: Organisation;
  readonly now: Date;
  /** The requests that this one is linked with. */
  readonly linked?: readonly DataRequest[];
}

/** What one letter says, between its address and its signature. */
interface LetterBody {
  readonly subject: string;
  readonly opening: readonly string[];
  readonly parts?: LetterText['parts'];
  readonly closing?: readonly string[];
}

/** A letter from the organisation. What stands in square brackets is filled in by hand. */
export const letterTo = (
  { name, address = [] }: { name: string; address?: readonly string[] },
  { organisation, on }: { organisation: Pick<Organisation, 'name'>; on: Day },
  { subject, opening, parts = [], closing = [] }: LetterBody,
): LetterText => ({
  address: [organisation.name, name, ...address, dateInWords(on), `Dear ${name}`],
  subject,
  opening,
  parts,
  closing: [...closing, 'Yours sincerely', '[Name and role of the person who signs]', organisation.name],
});

/** A letter to whoever asks, at the address that they gave; it ends with our reference and how to reach us. */
export const letterToRequester = (
  request: Pick<DataRequest, 'asked' | 'additions' | 'reference'>,
  from: { organisation: Pick<Organisation, 'name'>; on: Day },
  body: LetterBody,
): LetterText => {
  const { asked, reference } = request;
  const closing = [...(body.closing ?? []), `Our reference is ${reference}. ${howToReachUs}`];
  if (!concernsAdoption(request)) {
    return letterTo({ name: asked.requester, address: asked.contact ? [asked.contact] : [] }, from, {
      ...body,
      closing,
    });
  }
  return letterTo({ name: asked.requester, address: [ownAddress] }, from, withoutAdopted({ ...body, closing }, asked));
};

/** What was logged may hold where an adopted child lives, or their new name: nothing of it goes into a letter by itself. */
const withoutAdopted = (
  { subject, opening, parts = [], closing = [] }: LetterBody,
  asked: DataRequest['asked'],
): LetterBody => {
  const without = (words: string) =>
    [asked.wants, asked.contact, ` about ${asked.subject === undefined ? '' : withoutFullStop(asked.subject)}`]
      .filter((each) => each !== undefined && each.trim() !== 'about')
      .reduce((left: string, each) => left.replaceAll(each ?? '', each === asked.wants ? asTheyPutIt : ''), words);
  return {
    subject: without(subject),
    opening: opening.map(without),
    parts: parts.map(({ heading, words }) => ({ heading, words: without(words) })),
    closing: closing.map(without),
  };
};

const ownAddress = '[Their own address. Check that it is not the child’s or that of the family that adopted]';
const asTheyPutIt = '[What they asked for, without an address or a new name]';

const howToReachUs = 'To reach us, reply to this letter, or write to [e-mail address] or ring [telephone number].';

/** What whoever asks reads before a colleague's own note of what they said. */
export const asWrittenDown = 'What you asked for, as we wrote it down';

/** `your request of 16 November 2026`; where it is about somebody else’s data, `… about Adam Khan`. */
export const requestInWords = ({ asked }: Pick<DataRequest, 'asked'>): string => {
  const { matter, receivedOn, subject } = asked;
  const what = matter === 'complaint' ? 'complaint' : 'request';
  return `your ${what} of ${dateInWords(receivedOn)}${subject === undefined ? '' : ` about ${withoutFullStop(subject)}`}`;
};

/** For a letter that tells of something that has not happened. */
export const nothingToWrite = refuse('nothing-to-write', 'There is nothing to write yet. Record what you did first.');
