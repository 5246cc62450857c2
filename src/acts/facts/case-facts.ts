import { type Breach, statusOf } from '../../domain/breach/breach.ts';
import type { BreachField } from '../../domain/breach/report/breach-report.ts';
import { answerInWords, namesOnCards } from '../../domain/breach/report/report-words.ts';
import { clockLine } from '../../teams/card/clock-line.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Setting } from '../setting.ts';

/** A line above a question: what is known about the case already. */
export interface Fact {
  readonly name: string;
  readonly answer: string;
}

/** The breach that an act is about; undefined where its reader may not read it any more. */
export const breachOf = ({ about }: Pick<Setting, 'about'>): Breach | undefined =>
  about?.type === 'breach' ? about : undefined;

/** Assessed and not over: what was decided can be carried out. */
export const isAssessed = (breach: Breach): boolean => statusOf(breach) === 'assessed';

/** Shorter than on the case itself: a reminder, not the record. */
const longestFact = 300;

/** None where there is no answer. People’s words are made safe to show, and a long answer is cut short. */
export const factOf = (name: string, answer: string): Fact[] =>
  answer === '' ? [] : [{ name, answer: safeText(answer, longestFact) }];

/** What the report says to these questions, where it says anything. */
export const reportFacts = (setting: Setting, fields: readonly BreachField[]): Fact[] => {
  const breach = breachOf(setting);
  if (!breach) return [];
  return fields.flatMap((field) =>
    factOf(namesOnCards[field], answerInWords(field, breach.report, setting.organisation)),
  );
};

/** What the clock shows. */
export const clockFact = (setting: Setting): Fact[] => {
  const breach = breachOf(setting);
  return factOf('72 hours', (breach && clockLine(breach, setting.now)?.words) ?? '');
};
