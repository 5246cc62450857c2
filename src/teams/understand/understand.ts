import type { SchoolCalendar } from '../../domain/deadlines/school-days.ts';
import type { Want } from '../../hearing/examples.ts';
import { type Heard, hear } from '../../hearing/hearing.ts';
import { hearing } from '../../hearing/kept-hearing.ts';
import { spokenLanguage } from '../../hearing/spoken-language.ts';
import type { Meaning } from '../card/buttons.ts';
import { absenceSaid } from './absence-said.ts';
import { saidAlone } from './acts-said.ts';
import { goneForGood } from './breach-words.ts';
import { snoozeSaid, withReference } from './case-commands.ts';
import { leadingCourtesy, trailingCourtesy, wholeCommands } from './commands.ts';
import { consentSaid } from './consent-said.ts';
import { crisis } from './crisis-said.ts';
import { heardWords, pause } from './heard-words.ts';
import { type Meant, meantAs } from './meant-as.ts';
import { endOf, says, saysOnly } from './phrases.ts';
import { plainText } from './plain-text.ts';
import { namingCommand, pupilCommands } from './pupil-commands.ts';
import { requestCommands } from './request-commands.ts';
import { termDaysInFigures } from './term-days-said.ts';
import type { Wanted } from './wanted.ts';

export { channelCommands, commands } from './commands.ts';
export type { Wanted } from './wanted.ts';

/** More words than a command has, with every courtesy around it. */
const longestCommand = 20;

const withoutCourtesy = (said: readonly string[]): readonly string[] => {
  let left = said;
  for (let shorter = true; shorter; ) {
    const end = Math.max(0, ...leadingCourtesy.map((phrase) => endOf(left, phrase, 0) ?? 0));
    shorter = end > 0 && end < left.length;
    if (shorter) left = left.slice(end);
  }
  for (let shorter = true; shorter; ) {
    const starts = left.findIndex(
      (_, at) => at > 0 && trailingCourtesy.some((phrase) => endOf(left, phrase, at) === left.length),
    );
    shorter = starts > 0;
    if (shorter) left = left.slice(0, starts);
  }
  return left;
};

/** A command is looked for as it was said and then without courtesies, so that "thanks" and "hi" alone are heard too. */
const commandIn = (heard: readonly string[]): Wanted | undefined => {
  const said = heard.filter((word) => word !== pause);
  if (said.length > longestCommand) return undefined;
  const bare = withoutCourtesy(said);
  return structuredClone(
    [...wholeCommands, ...saidAlone, ...requestCommands, ...pupilCommands].find(
      ([words]) => saysOnly(said, words) || saysOnly(bare, words),
    )?.[1],
  );
};

const asksToUndo = /\?|^(?:(?:please|hi|hello|hey)[ ,]+)*(?:can|could|may|should) (?:i|we)\b/;

/**
 * From here a reading is followed at once; below, the person chooses. A report that is begun by mistake costs a press, a
 * pupil who is looked up by mistake leaves a line in their file: the more it costs, the surer we must be.
 */
const sureEnough: Readonly<Record<Want, number>> = {
  'report-breach': 0.7,
  'near-miss': 0.6,
  'log-request': 0.7,
  question: 0.7,
  consent: 0.7,
  deadline: 0.6,
  command: 0.6,
  other: 0.75,
};
const never = 2;
/** Of a word or two only what wants nothing of us is plain. */
const barelySure: Readonly<Record<Want, number>> = {
  'report-breach': never,
  'near-miss': never,
  'log-request': never,
  question: never,
  consent: never,
  deadline: never,
  command: never,
  other: sureEnough.other,
};
/** Below this a reading is not offered. */
const likelyEnough = 0.04;
const mostOffered = 3;

/** A reading as a button. A question for a date is a question; whoever looks for a command finds it in the help. */
const offeredAs: Readonly<Record<Want, Meaning | 'help' | undefined>> = {
  'report-breach': 'report-breach',
  'near-miss': 'near-miss',
  'log-request': 'log-request',
  question: 'question',
  consent: 'consent',
  deadline: 'question',
  command: 'help',
  other: undefined,
};

/** A possible breach always has its button. */
const offered = ({ wants }: Heard): (Meaning | 'help')[] => {
  const likely = wants.filter(({ sure }) => sure >= likelyEnough).flatMap(({ is }) => offeredAs[is] ?? []);
  const most = [...new Set(likely)].slice(0, mostOffered);
  return most.includes('report-breach') ? most : [...most.slice(0, mostOffered), 'report-breach'];
};

/** What a person's typed words ask for, and the answers they already give. `now` is the moment they were typed. */
export const understand = ({
  words,
  now,
  schools = [],
}: {
  words: string;
  now: Date;
  /** Whose terms tell the last day of term; left out where they are not known. */
  schools?: readonly SchoolCalendar[];
}): Wanted => {
  const plain = plainText(words);
  const heard = heardWords(plain);
  if (heard.every((word) => word === pause))
    return plain.startsWith('?') ? { want: 'show', show: 'help' } : { want: 'ask-which', between: [], words: '' };
  const plainly =
    commandIn(heard) ?? namingCommand(words) ?? withReference(heard, { words, plain, now }) ?? snoozeSaid(plain);
  // Whoever asks whether something can be taken back does not take it back.
  if (plainly?.want === 'undo' && plainly.reference === undefined && asksToUndo.test(plain)) {
    return { want: 'question', words };
  }
  if (plainly) return plainly;
  const meant: Meant = { words, now, schools, heard: hear(words, hearing()) };
  // What was learnt in English ranks the readings of another language, and is sure of none.
  const language = spokenLanguage(plain);
  if (language) return { want: 'ask-which', between: offered(meant.heard), words, language };
  const said = heard.filter((word) => word !== pause).length;
  // “Breach?” and “laptop” may be anything.
  const isBare = said === 1 || (said === 2 && plain.endsWith('?'));
  return bornOut(heard, meant) ?? inDanger(heard, meant) ?? likeliest(meant, isBare ? barelySure : sureEnough);
};

/** Something may have happened: nothing else is done at once, whatever else the words look like. */
const maySayBreach = 0.4;
/** Where the grammar of a question says so too, this much is enough. */
const bornOutFrom = 0.12;

/** What the grammar of the words bears out: somebody is away, a pupil is named of whom something is asked, a day is told. */
const bornOut = (heard: readonly string[], meant: Meant): Wanted | undefined => {
  const { words, now, heard: meanings } = meant;
  const sureOf = (want: Want): number => meanings.wants.find(({ is }) => is === want)?.sure ?? 0;
  if (sureOf('report-breach') + sureOf('near-miss') >= maySayBreach || says(heard, goneForGood)) return undefined;
  const absence =
    sureOf('log-request') < maySayBreach
      ? absenceSaid(heard, { words, plain: termDaysInFigures(plainText(words), { schools: [], now }), now })
      : undefined;
  if (absence) return absence;
  if (sureOf('deadline') >= bornOutFrom) {
    const dated = meantAs('deadline', meant);
    if (dated.want === 'deadline' && (dated.question.on ?? dated.question.at) !== undefined) return dated;
  }
  return sureOf('consent') >= bornOutFrom ? consentSaid(words) : undefined;
};

/** A report of a breach asks of danger itself, and so does what may be told of a pupil; whatever else was meant, whom to ring comes first. */
const inDanger = (heard: readonly string[], { words, heard: { wants } }: Meant): Wanted | undefined => {
  const breach = wants.find(({ is }) => is === 'report-breach')?.sure ?? 0;
  return breach < sureEnough['report-breach'] && says(heard, crisis) ? { want: 'danger-now', words } : undefined;
};

const likeliest = (meant: Meant, enough: Readonly<Record<Want, number>>): Wanted => {
  const { heard, words } = meant;
  const [first] = heard.wants;
  if (first === undefined || first.sure < enough[first.is])
    return { want: 'ask-which', between: offered(heard), words };
  // What was lost, stolen or sent wrongly is never answered with a look-up alone, nor with what the policy says of it.
  const isGone = says(heardWords(plainText(words)), goneForGood);
  const breach = heard.wants.find(({ is }) => is === 'report-breach')?.sure ?? 0;
  return isGone && (first.is === 'consent' || (first.is === 'question' && breach >= likelyEnough))
    ? { want: 'ask-which', between: ['report-breach', first.is], words }
    : meantAs(first.is, meant);
};

/** The same words as the person chose to mean them. */
export const understandAs = (
  meaning: Meaning,
  said: { words: string; now: Date; schools?: readonly SchoolCalendar[] },
): Wanted =>
  meaning === 'ask-question'
    ? { want: 'start', dialogue: 'ask-question', typed: { question: said.words.trim() } }
    : meantAs(meaning, { schools: [], ...said, heard: hear(said.words, hearing()) });
