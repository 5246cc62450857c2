import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { DataRequest } from '../request.ts';
import { isRestricted } from '../rights/markers.ts';
import { complaintPart, complaintRoutes } from './complaint-routes.ts';
import { letterToRequester, nothingToWrite, type Writing } from './letter-to.ts';

/** Tells the subject that data will be used again, before it is (UK GDPR Art. 18(3)). */
export const liftingLetter = (request: DataRequest, { organisation, now }: Writing): Outcome<LetterText> => {
  const { restriction } = request;
  if (!isRestricted(restriction)) return nothingToWrite;
  const on = restriction.subjectToldOn ?? londonClock(now).day;
  return ok(
    letterToRequester(
      request,
      { organisation, on },
      {
        subject: 'We are going to use this information again',
        opening: [
          `Since ${dateInWords(restriction.since)} we have kept this information without using it: ${restriction.of}`,
          'From [day] we are going to use it again. We tell you so before we do.',
        ],
        parts: [
          { heading: 'Why', words: '[The reason, in a sentence or two]' },
          complaintPart(complaintRoutes(on, { request, organisation })),
        ],
        closing: ['If you do not agree, please tell us before that day.'],
      },
    ),
  );
};
