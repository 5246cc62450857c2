import type { LetterText } from '../../breach/tell/letter-text.ts';
import { type Day, weekdayInWords } from '../../deadlines/day-words.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { Delay } from '../dates/pauses.ts';
import { lawDueOn } from '../dates/request-clock.ts';
import type { DataRequest } from '../request.ts';
import { complaintPart, complaintRoutes, toTheCourt } from './complaint-routes.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

type Delaying = Pick<Delay, 'toldOn' | 'words'>;

/**
 * The letter that says that an answer is late, or will be, and why. No law excuses it; the requester should hear it from us,
 * with every way to complain (UK GDPR Art. 12(4)).
 */
export const delayLetter = (
  request: DataRequest,
  { organisation }: Pick<Writing, 'organisation'>,
  delaying: Delaying | null = request.delay,
): Outcome<LetterText, 'nothing-to-write'> => {
  if (!delaying) return nothingToWrite;
  const { toldOn, words } = delaying;
  return ok(
    letterToRequester(
      request,
      { organisation, on: toldOn },
      {
        subject: isLate(request, toldOn) ? 'Our answer is late' : 'Our answer will be late',
        opening: [`We are sorry. ${sorryFor(request, toldOn)} We still owe it to you, and we are working on it.`],
        parts: [
          { heading: 'Why it is late, and when you will have it', words },
          complaintPart([...complaintRoutes(toldOn, { request, organisation }), toTheCourt]),
        ],
      },
    ),
  );
};

const isLate = (request: DataRequest, on: Day): boolean => {
  const dueOn = lawDueOn(request);
  return dueOn === undefined || on > dueOn;
};

const sorryFor = (request: DataRequest, toldOn: Day): string => {
  const dueOn = lawDueOn(request);
  const what = requestInWords(request);
  if (dueOn === undefined) return `Our answer to ${what} is taking too long.`;
  return isLate(request, toldOn)
    ? `You should have had our answer to ${what} by ${weekdayInWords(dueOn)}.`
    : `You should have our answer to ${what} by ${weekdayInWords(dueOn)}, and we will not manage that.`;
};
