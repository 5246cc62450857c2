import { type DeadlineQuestion, matterOfSubject } from '../../domain/deadlines/deadline-question.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { SchoolCalendar } from '../../domain/deadlines/school-days.ts';
import { absenceSaid } from './absence-said.ts';
import { saidAlone } from './acts-said.ts';
import { deadlineAsked, deadlineNoted } from './asked-deadline.ts';
import { type BreachSaid, breachSaid, reallySaid } from './breach-said.ts';
import { deniable, goneForGood } from './breach-words.ts';
import { snoozeSaid, withReference } from './case-commands.ts';
import { leadingCourtesy, trailingCourtesy, wholeCommands } from './commands.ts';
import { consentSaid } from './consent-said.ts';
import { heardWords, pause } from './heard-words.ts';
import { endOf, phrases, says, saysOnly } from './phrases.ts';
import { plainText } from './plain-text.ts';
import { namingCommand, pupilCommands } from './pupil-commands.ts';
import { requestCommands } from './request-commands.ts';
import { requestSaid } from './request-said.ts';
import { termDaysInFigures } from './term-days-said.ts';
import { toldFacts } from './told-facts.ts';
import { toldRequest } from './told-request.ts';
import { toldTime } from './told-time.ts';
import type { Wanted } from './wanted.ts';

export { channelCommands, commands } from './commands.ts';
export type { Wanted } from './wanted.ts';

/** The summary field takes this many characters. */
const longestSummary = 4000;
/** In an answer to a question fewer words than these tell nothing worth keeping as a summary. */
const fewestWordsTold = 3;

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

const nearMiss =
  phrases(`near miss, nearmiss, close call, close shave, this/so close to, very nearly, came close to, just in time,
  nearly/almost ${deniable}/gave/put/opened/entered/replied/attached/threw/cced/told/said/uploaded/handed/printed/binned/fell, nearly/almost got ${deniable},
  nearly/almost accidentally/already/just ${deniable}/gave/replied/put, about to ${deniable}/hit/click/press/post/share/give/put/upload/delete/hand/forward/shred,
  caught/stopped .. just as, caught/stopped .. before it/she/he/they/anyone/anything, caught/spotted/stopped .. in time, spotted/noticed/caught/stopped .. .. before .. sent/sending/posted/emailed/pressed/hit/printed/left/went`);

const summaryOf = (words: string): string => {
  const kept = words.trim().slice(0, longestSummary);
  return /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept;
};

const isBareQuestion = (heard: readonly string[], plain: string): boolean =>
  plain.endsWith('?') && heard.filter((word) => word !== pause).length <= 2;

const asking = (
  said: Exclude<BreachSaid['said'], 'happened'>,
  heard: readonly string[],
  typed: Record<string, string>,
): Wanted => {
  switch (said) {
    case 'imagined':
      return { want: 'ask-which', between: ['report-breach', 'help'], typed: {} };
    case 'denied':
      return { want: 'ask-which', between: ['report-breach', 'near-miss', 'help'], typed: {} };
    case 'other-question':
      return { want: 'unclear', typed: {} };
    case 'perhaps':
      return {
        want: 'ask-which',
        between: says(heard, phrases('report, breach'))
          ? ['report-breach', 'log-request', 'near-miss', 'my-reports', 'help']
          : ['report-breach', 'log-request', 'near-miss', 'help'],
        typed,
      };
    case 'nothing':
      return { want: 'unclear', typed };
    default:
      return said satisfies never;
  }
};

const asksToUndo = /\?|^(?:(?:please|hi|hello|hey)[ ,]+)*(?:can|could|may|should) (?:i|we)\b/;
/** Whoever begins with a question about a pupil asks it, whatever has been lost. */
const asksFirst =
  /^(?:(?:please|hi|hello|hey)[ ,]+)*(?:can|could|may|should|do|does|is|are|has|have|what|who|which|consent for|look ?up|find|show)\b/;
const unclear = { want: 'unclear', typed: {} } as const;

/** What a request would be logged with that a question for its date is about; where no day is told, it is left empty. */
const loggedFor = (
  { about, on }: DeadlineQuestion,
  today: string,
  logged: () => Record<string, string>,
): Record<string, string> => {
  const matter = about && matterOfSubject(about);
  if (matter === undefined) return {};
  return { ...logged(), matter, receivedOn: on !== undefined && on <= today ? on : '' };
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
  const typedPlain = plainText(words);
  const heard = heardWords(typedPlain);
  const plain = termDaysInFigures(typedPlain, { schools, now });
  if (heard.every((word) => word === pause))
    return plain.startsWith('?') ? { want: 'show', show: 'help' } : { want: 'unclear', typed: {} };
  if (isBareQuestion(heard, plain) && says(heard, phrases('breach, near miss'))) return asking('perhaps', heard, {});
  const plainly =
    commandIn(heard) ?? namingCommand(words) ?? withReference(heard, { words, plain, now }) ?? snoozeSaid(plain);
  // Whoever asks whether something can be taken back does not take it back.
  if (plainly?.want === 'undo' && plainly.reference === undefined && asksToUndo.test(plain)) return unclear;
  if (plainly) return plainly;
  const isNearMiss = says(reallySaid(heard), nearMiss);
  const request = isNearMiss ? undefined : requestSaid(heard, words);
  const logged = (): Record<string, string> => ({
    ...(request && toldRequest(request, { heard, words, plain, now })),
    wants: summaryOf(words),
  });
  const logging = (): Wanted => ({ want: 'start', dialogue: 'log-request', typed: logged() });
  const dated = (question: DeadlineQuestion): Wanted => ({
    want: 'deadline',
    question,
    typed: loggedFor(question, londonClock(now).day, logged),
  });
  const question = deadlineAsked(heard, plain, now);
  if (question) return dated(question);
  // “SAR of 29 February” asks for its date; where it is told who asks, it is a request that has come.
  if (request?.fromSomebody) return logging();
  const breach = breachSaid(heard);
  // “Forms for five kids” names no pupil where they were stolen: no look-up, and no line of one.
  const isLoss = breach.said === 'happened' && !asksFirst.test(plain) && says(reallySaid(heard), goneForGood);
  const consent = isNearMiss || isLoss ? undefined : consentSaid(words);
  if (consent) return consent;
  const noted = deadlineNoted(heard, plain, now);
  if (noted) return dated(noted);

  const told = (kind: Parameters<typeof toldFacts>[1]): Record<string, string> => ({
    ...toldFacts(heard, kind),
    ...toldTime(plain, now),
    summary: summaryOf(words),
  });
  if (isNearMiss)
    return { want: 'start', dialogue: 'near-miss', typed: told(breach.said === 'happened' ? breach.kind : undefined) };
  if (breach.said === 'happened') return { want: 'start', dialogue: 'report-breach', typed: told(breach.kind) };
  if (request) return logging();
  const absence = absenceSaid(heard, { words, plain: termDaysInFigures(typedPlain, { schools: [], now }), now });
  if (absence) return absence;
  const typed = heard.length >= fewestWordsTold ? told(undefined) : {};
  const tellsMore = breach.said === 'nothing' && (typed['data'] ?? typed['whose'] ?? typed['people']) !== undefined;
  return asking(tellsMore ? 'perhaps' : breach.said, heard, typed);
};
