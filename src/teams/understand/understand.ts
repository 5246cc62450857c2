import type { Want } from '../../hearing/examples.ts';
import { type Heard, sureOf } from '../../hearing/hearing.ts';
import { spokenLanguage } from '../../hearing/spoken-language.ts';
import type { Meaning } from '../card/buttons.ts';
import { absenceSaid } from './absence-said.ts';
import { saidAlone } from './acts-said.ts';
import { goneForGood } from './breach-words.ts';
import { snoozeSaid, withReference } from './case-commands.ts';
import { leadingCourtesy, trailingCourtesy, wholeCommands } from './commands.ts';
import { consentSaid } from './consent-said.ts';
import { crisisSaid } from './crisis-said.ts';
import { heardWords, pause } from './heard-words.ts';
import { type Meant, meantAs, meantBy } from './meant-as.ts';
import { endOf, says, saysOnly } from './phrases.ts';
import { plainText } from './plain-text.ts';
import { namingCommand, pupilCommands } from './pupil-commands.ts';
import { recordSaid } from './record-said.ts';
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

type Said = Parameters<typeof meantBy>[0];

/**
 * What a person's typed words ask for, and the answers they already give. `now` is the moment they were typed. Whatever
 * that is, where somebody may be in danger now it comes second: whom to ring comes first.
 */
export const understand = (said: Said): Wanted => {
  const otherwise = asTyped(said);
  return crisisSaid(heardWords(plainText(said.words)))
    ? { want: 'danger-now', words: said.words, otherwise }
    : otherwise;
};

const asTyped = ({ words, now, schools }: Said): Wanted => {
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
  const recorded = recordSaid(words);
  if (recorded) return recorded;
  const meant = meantBy({ words, now, schools });
  // What was learnt in English ranks the readings of another language, and is sure of none.
  const language = spokenLanguage(plain);
  if (language) return { want: 'ask-which', between: offered(meant.heard), words, language };
  return bornOut(meant) ?? likeliest(meant);
};

/** Something may have happened: nothing else is done at once, whatever else the words look like. */
const maySayBreach = 0.4;
/** Where the grammar of a question says so too, this much is enough. */
const bornOutFrom = 0.12;

/** What the grammar of the words bears out: somebody is away, a pupil is named of whom something is asked, a day is told. */
const bornOut = (meant: Meant): Wanted | undefined => {
  const { words, now, said, heard } = meant;
  const mayBeBreach = sureOf(heard, 'report-breach') + sureOf(heard, 'near-miss') >= maySayBreach;
  if (mayBeBreach || says(said, goneForGood)) return undefined;
  // The last day of term is no day to come back on.
  const plain = termDaysInFigures(plainText(words), { schools: [], now });
  const absence = sureOf(heard, 'log-request') < maySayBreach ? absenceSaid(said, { words, plain, now }) : undefined;
  if (absence) return absence;
  if (sureOf(heard, 'deadline') >= bornOutFrom) {
    const dated = meantAs('deadline', meant);
    if (dated.want === 'deadline' && (dated.question.on ?? dated.question.at) !== undefined) return dated;
  }
  return sureOf(heard, 'consent') >= bornOutFrom ? consentSaid(words) : undefined;
};

/** “Breach?” and “laptop” may be anything; of a word or two only what wants nothing of us is plain. */
const isBare = ({ said, plain }: Meant): boolean => {
  const { length } = said.filter((word) => word !== pause);
  return length === 1 || (length === 2 && plain.endsWith('?'));
};

const likeliest = (meant: Meant): Wanted => {
  const { words, said, heard } = meant;
  const [first] = heard.wants;
  const isSure = first !== undefined && first.sure >= sureEnough[first.is];
  if (!isSure || (isBare(meant) && first.is !== 'other')) return { want: 'ask-which', between: offered(heard), words };
  // What was lost, stolen or sent wrongly is never answered with a look-up alone, nor with what the policy says of it.
  const mayBeLoss =
    says(said, goneForGood) && (first.is === 'consent' || sureOf(heard, 'report-breach') >= likelyEnough);
  return mayBeLoss && (first.is === 'consent' || first.is === 'question')
    ? { want: 'ask-which', between: ['report-breach', first.is], words }
    : meantAs(first.is, meant);
};

/** The same words as the person chose to mean them. */
export const understandAs = (meaning: Meaning, said: Said): Wanted => {
  if (meaning === 'as-typed') return asTyped(said);
  if (meaning === 'ask-question')
    return { want: 'start', dialogue: 'ask-question', typed: { question: said.words.trim() } };
  const meant = meantBy(said);
  return meaning === 'report-breach' && onlyAsks(meant)
    ? { want: 'start', dialogue: 'report-breach', typed: {} }
    : meantAs(meaning, meant);
};

/** What only asks tells of nothing that happened: it would stand in the record as what did. */
const onlyAsks = ({ said, heard }: Meant): boolean =>
  sureOf(heard, 'question') >= sureEnough.question &&
  sureOf(heard, 'report-breach') + sureOf(heard, 'near-miss') < likelyEnough * 2 &&
  !says(said, goneForGood) &&
  !crisisSaid(said);
