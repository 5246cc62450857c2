import { type BreachKind, breachKinds } from '../../domain/breach/report/breach-kinds.ts';
import { type DeadlineQuestion, matterOfSubject } from '../../domain/deadlines/deadline-question.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { SchoolCalendar } from '../../domain/deadlines/school-days.ts';
import { matterInWords } from '../../domain/request/log/matter-in-words.ts';
import { type Matter, matters } from '../../domain/request/matters.ts';
import type { Want } from '../../hearing/examples.ts';
import { type Heard, hear, type Likely } from '../../hearing/hearing.ts';
import { hearing } from '../../hearing/kept-hearing.ts';
import { deadlineAsked } from './asked-deadline.ts';
import { consentSaid, somePupil } from './consent-said.ts';
import { heardWords } from './heard-words.ts';
import { plainText } from './plain-text.ts';
import { smallTalk } from './small-talk.ts';
import { termDaysInFigures } from './term-days-said.ts';
import { toldFacts } from './told-facts.ts';
import { toldRequest } from './told-request.ts';
import { toldTime } from './told-time.ts';
import type { Wanted } from './wanted.ts';

/** What was typed, and all that is known of it. */
export interface Meant {
  readonly words: string;
  readonly now: Date;
  /** In plain text, with the days of the school year in figures. */
  readonly plain: string;
  /** The words in order, in full. */
  readonly said: readonly string[];
  readonly heard: Heard;
}

export const meantBy = ({
  words,
  now,
  schools = [],
}: {
  words: string;
  now: Date;
  /** Whose terms tell the last day of term; left out where they are not known. */
  schools?: readonly SchoolCalendar[] | undefined;
}): Meant => {
  const plain = plainText(words);
  return {
    ...{ words, now, said: heardWords(plain), heard: hear(words, hearing()) },
    plain: termDaysInFigures(plain, { schools, now }),
  };
};

/** The summary field takes this many characters. */
const longestSummary = 4000;

const summaryOf = (words: string): string => {
  const kept = words.trim().slice(0, longestSummary);
  return /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept;
};

/** Below this the person chooses from the list themselves: a choice put right costs more than one made. */
const sureOfWhich = 0.4;

const surely = <Value extends string>([likeliest]: readonly Likely[], values: readonly Value[]): Value | undefined =>
  likeliest && likeliest.sure >= sureOfWhich ? values.find((value) => value === likeliest.is) : undefined;

export const kindHeard = ({ kinds }: Heard): BreachKind | undefined => surely(kinds, breachKinds);

/** What is called by its name in the words is that; of whatever else, what it sounds like. */
export const matterHeard = ({ matters: heard }: Heard, words: string): Matter | undefined => {
  const named = matterInWords(words);
  return surely(heard, matters) ?? (named === 'question' ? undefined : named);
};

const told = ({ words, now, plain, said, heard }: Meant): Record<string, string> => ({
  ...toldFacts(said, kindHeard(heard)),
  ...toldTime(plain, now),
  summary: summaryOf(words),
});

const logged = ({ words, now, plain, said, heard }: Meant): Record<string, string> => ({
  ...toldRequest({ matter: matterHeard(heard, words) }, { heard: said, words, plain, now }),
  wants: summaryOf(words),
});

/** What a request would be logged with that a question for its date is about; where no day is told, it is left empty. */
const loggedFor = ({ about, on }: DeadlineQuestion, meant: Meant): Record<string, string> => {
  const matter = about && matterOfSubject(about);
  if (matter === undefined) return {};
  const today = londonClock(meant.now).day;
  return { ...logged(meant), matter, receivedOn: on !== undefined && on <= today ? on : '' };
};

/** What the words ask for if this is what they mean, with the answers that they give. */
export const meantAs = (want: Want, meant: Meant): Wanted => {
  const { words, now, plain, said } = meant;
  switch (want) {
    case 'report-breach':
    case 'near-miss':
      return { want: 'start', dialogue: want, typed: told(meant) };
    case 'log-request':
      return { want: 'start', dialogue: 'log-request', typed: logged(meant) };
    case 'consent':
      return consentSaid(words) ?? somePupil(words);
    case 'deadline': {
      const question = deadlineAsked(said, plain, now) ?? { words: plain };
      return { want: 'deadline', question, typed: loggedFor(question, meant) };
    }
    case 'question': {
      const question = deadlineAsked(said, plain, now);
      const isDated = question?.on !== undefined || question?.at !== undefined;
      return question && isDated
        ? { want: 'deadline', question, typed: loggedFor(question, meant) }
        : { want: 'question', words };
    }
    case 'command':
      return { want: 'show', show: 'help' };
    case 'other':
      return { want: 'small-talk', said: smallTalk(words) };
  }
};
