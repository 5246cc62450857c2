import type { LetterText } from '../../breach/tell/letter-text.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { DataRequest } from '../request.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

/**
 * A kind reply about somebody who has died. Data protection is about living people (Data Protection Act 2018 s. 3(2)); what
 * was told in confidence stays so. It promises neither a copy nor a day; `answer`: before it is recorded.
 */
export const deceasedLetter = (
  request: DataRequest,
  { organisation, now, answer = request.ended?.words }: Writing & { answer?: string | undefined },
): Outcome<LetterText> => {
  const { asked, ended } = request;
  if (asked.matter !== 'deceased') return nothingToWrite;
  const isFamily = asked.capacity !== 'representative' && asked.capacity !== 'body';
  return ok(
    letterToRequester(
      request,
      { organisation, on: ended?.on ?? londonClock(now).day },
      {
        subject: requestInWords(request).replace(/^y/, 'Y'),
        opening: [
          ...(isFamily ? ['We are very sorry for your loss.'] : []),
          `Thank you for ${requestInWords(request)}.`,
          'The law about personal data is about people who are living, so it sets out no right to a copy here. That does not mean that we will not help you.',
        ],
        parts: [
          {
            heading: 'What we can share',
            words:
              'What was told to us in confidence stays in confidence, also after somebody has died. We look with care at what we hold and at what we may share with you.',
          },
          ...(answer === undefined
            ? [{ heading: 'What happens next', words: 'We will write to you again as soon as we can.' }]
            : [{ heading: 'Our answer', words: answer }]),
        ],
        closing: [
          'If there is something that you need first, such as a photograph or a piece of work, please tell us.',
          'If you would rather talk with somebody, ask for [name of a person whom they know].',
        ],
      },
    ),
  );
};
