import type { LetterText } from '../../breach/tell/letter-text.ts';
import { weekdayInWords } from '../../deadlines/day-words.ts';
import { freedomOfInformationDue } from '../../deadlines/freedom-of-information-due.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { DataRequest } from '../request.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

/** Tells who asked that somebody else answers, and by when where the law sets a day; `to`: before it is recorded. */
export const passedOnLetter = (
  request: DataRequest,
  { organisation, now, to = passedOnTo(request) }: Writing & { to?: string | undefined },
): Outcome<LetterText> => {
  if (to === undefined) return nothingToWrite;
  return ok(
    letterToRequester(
      request,
      { organisation, on: request.ended?.on ?? londonClock(now).day },
      {
        subject: `We have passed on ${requestInWords(request)}`,
        opening: [
          `Thank you for ${requestInWords(request)}. Somebody else can answer it better than we can, so we have passed it on to: ${to}.`,
          `You do not need to ask again. Our reference is ${request.reference}.`,
        ],
        parts: [{ heading: 'What we wrote down', words: request.asked.wants }, ...whenToExpect(request)],
        closing: ['If we have misunderstood you, and you asked for information about yourself or your child, tell us.'],
      },
    ),
  );
};

const whenToExpect = ({ asked }: DataRequest) =>
  asked.matter === 'freedom-of-information'
    ? [
        {
          heading: 'When to expect an answer',
          words: `You asked under the Freedom of Information Act. You can expect an answer by ${weekdayInWords(freedomOfInformationDue(asked.receivedOn).dueOn)}, which is twenty working days after it came. A school may have longer, because school holidays do not count.`,
        },
      ]
    : [];

const passedOnTo = ({ ended, history }: DataRequest): string | undefined =>
  history.some(({ what }) => what === 'passed-on') ? ended?.words : undefined;
