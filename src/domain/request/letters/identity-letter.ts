import { contactOf } from '../../breach/tell/ico-answers.ts';
import type { LetterText } from '../../breach/tell/letter-text.ts';
import type { Day } from '../../deadlines/day-words.ts';
import { rights } from '../../deadlines/request-deadlines.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { Matter } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import { evidenceKinds } from '../standing/standing.ts';
import { evidenceNames } from '../standing/standing-words.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

/** That proof is asked for: on which day, and why we are not sure. */
interface IdentityAsking {
  readonly on: Day;
  readonly doubt: string;
}

/** The letter that asks who somebody is, with the reason for the doubt, without which none may be asked for (UK GDPR Art. 12(6)). */
export const identityLetter = (
  request: DataRequest,
  { organisation }: Pick<Writing, 'organisation'>,
  asking: IdentityAsking | null = request.identity?.asked ?? null,
): Outcome<LetterText, 'nothing-to-write'> => {
  if (!asking) return nothingToWrite;
  const { matter } = request.asked;
  return ok(
    letterToRequester(
      request,
      { organisation, on: asking.on },
      {
        subject: 'We need to know that it is you',
        opening: [
          `Thank you for ${requestInWords(request)}. Before we answer it we must be sure who is asking, so that nobody else is told what is private.`,
        ],
        parts: [
          { heading: 'Why we ask', words: asking.doubt },
          { heading: 'What you can show us', words: proofs },
          { heading: 'How to show it', words: howToShow },
          { heading: 'When you will have our answer', words: beginsWith(matter, 'when we have seen it') },
          { heading: 'Whom to reply to', words: whomToReplyTo(organisation) },
        ],
      },
    ),
  );
};

const proofs = [
  'Any one of these is enough:',
  ...evidenceKinds.filter((kind) => kind !== 'other').map((kind) => `• ${evidenceNames[kind]}`),
  'If you have none of them, tell us, and we will find another way.',
].join('\n');

const howToShow =
  'Show it to us in person or on a video call. Please do not send it, and do not send a copy. We look at it, write down that we did, and keep neither a copy nor its number. It costs you nothing.';

/** When the time for our answer begins (UK GDPR Art. 12A(2)); the parent's right to the educational record has no such rule. */
export const beginsWith = (matter: Matter, when: string): string =>
  rights.some((each) => each === matter)
    ? `We will answer within one month, and the month begins ${when}. So the sooner we have it, the sooner you have our answer.`
    : `We are working on it already, and will answer ${when}.`;

/** The Data Protection Officer; where nobody holds the role, a gap in brackets to be filled in by hand. */
export const whomToReplyTo = (organisation: Organisation): string =>
  contactOf(organisation) ?? '[Name, e-mail address and telephone number]';
