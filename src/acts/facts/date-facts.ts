import { z } from 'zod';
import { letterLine } from '../../teams/card/letter-lines.ts';
import { requestClockLine } from '../../teams/card/request-clock-line.ts';
import type { Setting } from '../setting.ts';
import { type Fact, fact, factOf } from './case-facts.ts';
import { choice } from './request-choices.ts';
import { askedFacts, requestOf } from './request-facts.ts';

const line = z.strictObject({ words: z.string() });

/** What the cards show that move a date or tell the requester something. */
export const shown = {
  facts: z.array(fact),
  warnings: z.array(line),
  letter: z.array(letterLine),
  choices: z.array(choice),
  days: { earliest: z.string(), today: z.string() },
};

export const linesOf = (words: readonly string[]) => words.map((each) => ({ words: each }));

/** What was asked for, and how its time stands. */
export const whatAndWhen = (setting: Setting): Fact[] => [...askedFacts(setting, ['wants']), ...timeFact(setting)];

/** How the time stands. */
export const timeFact = (setting: Setting): Fact[] => {
  const request = requestOf(setting);
  return factOf('Time', (request && requestClockLine(request, setting)?.words) ?? '');
};
