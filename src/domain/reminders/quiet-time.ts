import { daysAfter, isWorkingDay, workingDayFrom } from '../deadlines/calendar.ts';
import { instantInLondon, londonClock } from '../deadlines/london-time.ts';
import type { Organisation } from '../organisation/organisation.ts';

export type ReminderSettings = Organisation['reminders'];
type QuietTime = Pick<ReminderSettings, 'quietFrom' | 'quietUntil'>;

/** Evenings and nights as the organisation has set them, weekends, and England's bank holidays. */
export const isQuiet = (at: Date, settings: QuietTime): boolean => {
  const { day, time } = londonClock(at);
  return !isWorkingDay(day) || isNight(time, settings);
};

/** When the quiet time that an instant lies in is over: the same instant when it lies in none. */
export const afterQuiet = (at: Date, settings: QuietTime): Date => {
  if (!isQuiet(at, settings)) return at;
  const { day, time } = londonClock(at);
  const endsToday = isWorkingDay(day) && time < settings.quietUntil;
  return londonInstant(workingDayFrom(endsToday ? day : daysAfter(day, 1)), settings.quietUntil);
};

const isNight = (time: string, { quietFrom, quietUntil }: QuietTime): boolean =>
  quietFrom <= quietUntil ? quietFrom <= time && time < quietUntil : quietFrom <= time || time < quietUntil;

/** A wall-clock time in London. In the hour that is skipped on one Sunday in March, the end of that hour. */
export const londonInstant = (day: string, time: string): Date => {
  const at = instantInLondon(day, time) ?? instantInLondon(day, '02:00');
  if (!at) throw new RangeError(`there is no ${day} in London`);
  return at;
};
