import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Setting } from '../setting.ts';
import { requestOf } from './request-facts.ts';

/** Every value with its name, as an input offers them. */
export const choicesOf = <Value extends string>(names: Readonly<Record<Value, string>>, values = Object.keys(names)) =>
  values.map((value) => ({ title: names[value as Value], value }));

/** An input must have something to choose. */
export const nothingToChoose = [{ title: 'There is none', value: '' }];

/** From the day of receipt to today: the days on which something can have been done about a request. */
export const daysSinceReceipt = (setting: Setting): { earliest: string; today: string } => {
  const today = londonClock(setting.now).day;
  return { earliest: requestOf(setting)?.asked.receivedOn ?? today, today };
};
