import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { DataRequest } from '../request.ts';
import { asWrittenDown, letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';
import { withoutFullStop } from './without-full-stop.ts';

/** Tells who asked that somebody else answers, and when to expect it where the law sets a day; `to`: before it is recorded. */
export const passedOnLetter = (
  request: DataRequest,
  { organisation, now, to = passedOnTo(request) }: Writing & { to?: string | undefined },
): Outcome<LetterText> => {
  if (to === undefined) return nothingToWrite;
  const on = request.ended?.on ?? londonClock(now).day;
  return ok(
    letterToRequester(
      request,
      { organisation, on },
      {
        subject: `We have passed on ${requestInWords(request)}`,
        opening: [
          `Thank you for ${requestInWords(request)}. ${whyPassedOn(request)} We have passed it on to ${within(to)} on ${dateInWords(on)}.`,
          'You do not need to ask again.',
        ],
        parts: [{ heading: asWrittenDown, words: request.asked.wants }, ...whenToExpect(request)],
        closing: ['If we have misunderstood you, and you asked for information about yourself or your child, tell us.'],
      },
    ),
  );
};

/** Whom somebody typed, within a sentence: “The school office.” is the school office. */
const within = (to: string): string => withoutFullStop(to).replace(/^The\b/, 'the');

/** Nobody has to name the Act: it is we who read what they asked as a request under it (s. 8). */
const whyPassedOn = ({ asked }: DataRequest): string =>
  asked.matter === 'freedom-of-information'
    ? 'We treat what you asked as a request under the Freedom of Information Act 2000.'
    : 'Somebody else can answer it better than we can.';

const whenToExpect = ({ asked }: DataRequest) =>
  asked.matter === 'freedom-of-information'
    ? [
        {
          heading: 'When to expect an answer',
          words:
            'They will tell you when to expect an answer; usually it is within twenty working days of the day it reaches them.',
        },
      ]
    : [];

const passedOnTo = ({ ended, history }: DataRequest): string | undefined =>
  history.some(({ what }) => what === 'passed-on') ? ended?.words : undefined;
