import type { LetterText } from '../../breach/tell/letter-text.ts';
import type { Day } from '../../deadlines/day-words.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { concernsAdoption } from '../log/adoption.ts';
import type { DataRequest } from '../request.ts';
import { type AskingFacts, askingFacts, isAdult, isParent } from '../standing/asking-facts.ts';
import type { Understanding } from '../standing/standing.ts';
import { beginsWith, whomToReplyTo } from './identity-letter.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

/** That authority is asked for: on which day, and whether whom the data is about can give it. */
interface AuthorityAsking {
  readonly on: Day;
  readonly understands: Understanding | null;
}

/**
 * The letter to whoever asks for somebody else: they show that they may (ICO guidance of 8 December 2025). Whoever
 * understands it gives the authority; for a child who does not, somebody with parental responsibility gives it.
 */
export const authorityLetter = (
  request: DataRequest,
  { organisation }: Pick<Writing, 'organisation'>,
  asking: AuthorityAsking | null = askedOf(request),
): Outcome<LetterText, 'nothing-to-write'> => {
  if (!asking) return nothingToWrite;
  const facts = askingFacts(request, organisation, { understands: asking.understands ?? 'not-judged' });
  const giver = facts.understands === 'understands' || isAdult(facts) ? 'themselves' : 'parent-if-too-young';
  const asker = askerOf(facts);
  const named = concernsAdoption(request) ? undefined : request.asked.subject;
  const person = named ?? (asker === 'other' ? 'the person it is about' : 'your child');
  return ok(
    letterToRequester(
      request,
      { organisation, on: asking.on },
      {
        subject: 'What we need before we can answer',
        opening: [`Thank you for ${requestInWords(request)}. Before we can answer, we need something from you.`],
        parts: [
          { heading: 'Why we ask', words: whyWeAsk(person, asker) },
          { heading: 'What we need', words: whatWeNeed(person, { asker, giver }) },
          { heading: 'Words that they can use', words: wordsToUse(request.asked.requester, organisation.name) },
          {
            heading: 'When you will have our answer',
            words: beginsWith(request.asked.matter, 'when the authority has come'),
          },
          { heading: 'Whom to reply to', words: whomToReplyTo(organisation) },
        ],
      },
    ),
  );
};

const askedOf = ({ standing }: DataRequest): AuthorityAsking | null =>
  standing?.authority ? { on: standing.authority.askedOn, understands: standing.understands } : null;

/** Who is written to: each of them can show something else. */
type Asker = 'parent' | 'parent-without-responsibility' | 'other';

/** The educational record is a parent's own right, and once grown up a child answers for themselves. */
const askerOf = (facts: AskingFacts): Asker => {
  if (!isParent(facts) || isAdult(facts) || facts.matter === 'educational-record') return 'other';
  return facts.capacity === 'parent-without-responsibility' ? facts.capacity : 'parent';
};

const whyWeAsk = (person: string, asker: Asker): string =>
  asker === 'other'
    ? 'The information belongs to the person it is about, whatever their age. We give it to somebody else only where we know that this is right.'
    : `You asked about ${person}. The law gives this right to the child. Where a child understands what it means, we ask whether they agree, also when a parent asks.`;

const whatWeNeed = (
  person: string,
  { asker, giver }: { asker: Asker; giver: 'themselves' | 'parent-if-too-young' },
): string => {
  const agreed =
    asker === 'other'
      ? `Written authority signed by ${person} that says what we may give you.`
      : `A note signed by ${person} that says what we may give you. They can also tell us so themselves.`;
  return giver === 'themselves' ? agreed : `${agreed}\n${whereTooYoung(person, asker)}`;
};

const whereTooYoung = (person: string, asker: Asker): string => {
  const tooYoung = `Where ${person} is too young to understand it`;
  switch (asker) {
    case 'parent':
      return `${tooYoung}, you need no note from them: show us that you have parental responsibility, such as a birth certificate or a court order. We look at it and keep no copy.`;
    case 'parent-without-responsibility':
      return `${tooYoung}, we need the note from somebody with parental responsibility instead. We will ask to see what shows that they have it, and keep no copy.`;
    case 'other':
      return `${tooYoung}, the authority is signed by somebody with parental responsibility. We will ask to see what shows that they have it, and keep no copy.`;
  }
};

const wordsToUse = (requester: string, organisation: string): string =>
  `“I agree that ${organisation} gives ${requester} the information that they have asked for about [me, or the name of my child]. [Name, signature, date]”`;
