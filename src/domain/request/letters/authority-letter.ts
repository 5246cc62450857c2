import type { LetterText } from '../../breach/tell/letter-text.ts';
import type { Day } from '../../deadlines/day-words.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { subjectOf } from '../log/same-person.ts';
import type { DataRequest } from '../request.ts';
import { askingFacts, isAdult } from '../standing/asking-facts.ts';
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
  return ok(
    letterToRequester(
      request,
      { organisation, on: asking.on },
      {
        subject: 'We need to know that you may ask',
        opening: [
          `Thank you for ${requestInWords(request)}. You ask for information about somebody else. Before we answer we must see that you may have it.`,
        ],
        parts: [
          { heading: 'Why we ask', words: why },
          { heading: 'What we need', words: whatWeNeed(subjectOf(request.asked), giver) },
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

const why =
  'The information belongs to the person it is about, whatever their age. We give it to somebody else only where we know that this is right.';

const whatWeNeed = (subject: string, giver: 'themselves' | 'parent-if-too-young'): string => {
  const note = `A note signed by ${subject} that says what we may give you. They can also tell us so themselves.`;
  return giver === 'themselves'
    ? note
    : `${note} If they are too young to understand what this means, we need the note from somebody with parental responsibility, and we will ask to see what shows that they have it.`;
};

const wordsToUse = (requester: string, organisation: string): string =>
  `“I agree that ${organisation} gives ${requester} the information that they have asked for about [me, or the name of my child]. [Name, signature, date]”`;
