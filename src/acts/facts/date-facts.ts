import { requestClockLine } from '../../teams/card/request-clock-line.ts';
import type { Setting } from '../setting.ts';
import { type Fact, factOf } from './case-facts.ts';
import { askedFacts, requestOf } from './request-facts.ts';

/** What was asked for, and how its time stands. */
export const whatAndWhen = (setting: Setting): Fact[] => [...askedFacts(setting, ['wants']), ...timeFact(setting)];

/** How the time stands. */
export const timeFact = (setting: Setting): Fact[] => {
  const request = requestOf(setting);
  return factOf('Time', (request && requestClockLine(request, setting)?.words) ?? '');
};
