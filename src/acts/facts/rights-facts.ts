import type { LetterText } from '../../domain/breach/tell/letter-text.ts';
import type { Day } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { markerWords, restrictionWords } from '../../domain/request/rights/marker-words.ts';
import { letterLines } from '../../teams/card/letter-lines.ts';
import type { Setting } from '../setting.ts';
import { type Fact, factOf } from './case-facts.ts';
import { requestOf } from './request-facts.ts';

/** What goes on about the data of a request: a dispute about its accuracy, and whether it may be used. */
export const markFacts = (setting: Setting): Fact[] => {
  const request = requestOf(setting);
  if (!request) return [];
  return [...factOf('Accuracy', markerWords(request) ?? ''), ...factOf('Use', restrictionWords(request) ?? '')];
};

/** The days between which something was done about a request: since it came, and until today. */
export const sinceReceived = (setting: Setting): { earliest: Day; today: Day } => {
  const today = londonClock(setting.now).day;
  return { earliest: requestOf(setting)?.asked.receivedOn ?? today, today };
};

/** A drafted letter on a card; nothing where there is none to write. */
export const draftedLines = (letter: Outcome<LetterText> | undefined) => (letter?.ok ? letterLines(letter.value) : []);
