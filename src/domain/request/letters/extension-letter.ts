import type { LetterText } from '../../breach/tell/letter-text.ts';
import { weekdayInWords } from '../../deadlines/day-words.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { extensionDates } from '../dates/extend-request.ts';
import type { Extension } from '../dates/pauses.ts';
import type { DataRequest } from '../request.ts';
import { complaintPart, complaintRoutes } from './complaint-routes.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

type Extending = Pick<Extension, 'ground' | 'reasons' | 'toldOn'>;

const groundsTold: Readonly<Record<Extending['ground'], string>> = {
  complex: 'Your request is complex.',
  'several-requests': 'You have made several requests, and we are working on all of them.',
};

/** The notice of an extension, with its reasons, which is owed before the first month ends (UK GDPR Art. 12A(4)). */
export const extensionLetter = (
  request: DataRequest,
  { organisation }: Pick<Writing, 'organisation'>,
  extending: Extending | null = request.extension,
): Outcome<LetterText, 'nothing-to-write'> => {
  const dates = extensionDates(request);
  if (!extending || !dates) return nothingToWrite;
  const { ground, reasons, toldOn } = extending;
  return ok(
    letterToRequester(
      request,
      { organisation, on: toldOn },
      {
        subject: 'We need more time for your request',
        opening: [
          `We are working on ${requestInWords(request)}. We cannot finish it within the first month, and we are sorry for that.`,
        ],
        parts: [
          { heading: 'Why we need more time', words: `${groundsTold[ground]}\n${reasons}` },
          {
            heading: 'When you will have our answer',
            words: `By ${weekdayInWords(dates.dueOn)} at the latest, and sooner if we can. The law allows two further months for a request like this, once, and we will not ask for more.`,
          },
          complaintPart(complaintRoutes(toldOn, { request, organisation })),
        ],
      },
    ),
  );
};
