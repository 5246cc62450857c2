import type { LetterText } from '../../breach/tell/letter-text.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { Clarification } from '../dates/pauses.ts';
import type { DataRequest } from '../request.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

type Clarifying = Pick<Clarification, 'askedOn' | 'question' | 'reason'>;

/** The letter that asks what somebody means, and says that the clock stands still meanwhile (UK GDPR Art. 12A(5)-(6)). */
export const clarificationLetter = (
  request: DataRequest,
  { organisation }: Pick<Writing, 'organisation'>,
  asking: Clarifying | null = request.clarification,
): Outcome<LetterText, 'nothing-to-write'> => {
  if (!asking) return nothingToWrite;
  return ok(
    letterToRequester(
      request,
      { organisation, on: asking.askedOn },
      {
        subject: 'Please help us to find what you want',
        opening: [
          `Thank you for ${requestInWords(request)}. We want to give you what you need, and have a question about it.`,
        ],
        parts: [
          { heading: 'Our question', words: asking.question },
          { heading: 'Why we ask', words: asking.reason },
          {
            heading: 'When you will have our answer',
            words:
              'We have one month to answer. The days from this letter until we hear from you do not count, so the sooner you answer, the sooner you have it. You do not have to narrow your request: if you want everything, tell us so, and we will make a reasonable search.',
          },
        ],
      },
    ),
  );
};
