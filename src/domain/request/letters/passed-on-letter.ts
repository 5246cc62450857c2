import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { freedomOfInformationDue } from '../../deadlines/freedom-of-information-due.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { DataRequest } from '../request.ts';
import { asWrittenDown, letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';
import { withoutFullStop } from './without-full-stop.ts';

interface PassingOn {
  readonly to?: string | undefined;
  readonly otherAuthority?: boolean | undefined;
}

/** Tells who asked that somebody else answers, and by when where the law sets a day; `to`: before it is recorded. */
export const passedOnLetter = (
  request: DataRequest,
  { organisation, now, to = passedOnTo(request), otherAuthority = request.ended?.otherAuthority }: Writing & PassingOn,
): Outcome<LetterText> => {
  if (to === undefined) return nothingToWrite;
  const on = request.ended?.on ?? londonClock(now).day;
  const passed = { to: within(to), on: dateInWords(on), isElsewhere: otherAuthority === true && isFreedom(request) };
  return ok(
    letterToRequester(
      request,
      { organisation, on },
      {
        subject: passed.isElsewhere
          ? `Who can answer ${requestInWords(request)}`
          : `We have passed on ${requestInWords(request)}`,
        opening: [
          `Thank you for ${requestInWords(request)}. ${whyPassedOn(request)} ${whereItGoes(passed)}`,
          'You do not need to ask again.',
        ],
        parts: [{ heading: asWrittenDown, words: request.asked.wants }, ...whenToExpect(request, passed)],
        closing: ['If we have misunderstood you, and you asked for information about yourself or your child, tell us.'],
      },
    ),
  );
};

const isFreedom = ({ asked }: Pick<DataRequest, 'asked'>): boolean => asked.matter === 'freedom-of-information';

interface Passed {
  readonly to: string;
  readonly on: string;
  readonly isElsewhere: boolean;
}

/** An authority says what it does not hold (Freedom of Information Act 2000 s. 1(1)(a)), and helps to find it (s. 16). */
const whereItGoes = ({ to, on, isElsewhere }: Passed): string =>
  isElsewhere
    ? `We do not hold what you ask for. We believe that ${to} does, and we told them of your request on ${on}.`
    : `We have passed it on to ${to} on ${on}.`;

/** Whom somebody typed, within a sentence: “The school office.” is the school office. */
const within = (to: string): string => withoutFullStop(to).replace(/^The\b/, 'the');

/** Nobody has to name the Act: it is we who read what they asked as a request under it (s. 8). */
const whyPassedOn = (request: Pick<DataRequest, 'asked'>): string =>
  isFreedom(request)
    ? 'We treat what you asked as a request under the Freedom of Information Act 2000.'
    : 'Somebody else can answer it better than we can.';

/**
 * Twenty working days after the authority received it (Freedom of Information Act 2000 s. 10(1), (6)). An office of the same
 * authority gets no new ones; for another authority it is a new request. Schools count school days, up to sixty working days (SI
 * 2004/3364 reg. 3; academies, SI 2010/2768).
 */
const whenToExpect = (request: DataRequest, { isElsewhere }: Passed) => {
  if (!isFreedom(request)) return [];
  const { receivedOn } = request.asked;
  const words = isElsewhere
    ? 'For them it is a new request. The law gives them twenty working days after the day when it reaches them. A school may leave out days when it is closed to pupils, up to sixty working days.'
    : `We received your request on ${dateInWords(receivedOn)}. The law gives us twenty working days after that: until ${weekdayInWords(freedomOfInformationDue(receivedOn).dueOn)}. That it was passed on does not begin them again. A school may leave out days when it is closed to pupils, up to sixty working days.`;
  return [{ heading: 'When to expect an answer', words }];
};

const passedOnTo = ({ ended, history }: DataRequest): string | undefined =>
  history.some(({ what }) => what === 'passed-on') ? ended?.words : undefined;
