const minute = 60_000;
/** From here on minutes no longer help anybody. */
const wholeHoursFrom = 24 * 60;
/** From here on hours are hard to picture. */
const wholeDaysFrom = 96 * 60;

/**
 * What a running clock shows for the milliseconds that are left: `51 h left`, `3 h 10 min left`, `45 min left`; for a
 * negative number `3 h 10 min late`. What is left is rounded down and what is late up, so it never promises time
 * that there is not.
 */
export const timeLeftWords = (ms: number): string => {
  if (ms < 0) return `${span(Math.ceil(-ms / minute), Math.ceil)} late`;
  return ms > 0 && ms < minute ? 'less than 1 min left' : `${span(Math.floor(ms / minute), Math.floor)} left`;
};

const span = (minutes: number, round: (parts: number) => number): string => {
  if (minutes >= wholeDaysFrom) return `${round(minutes / 1440)} days`;
  if (minutes >= wholeHoursFrom) return `${round(minutes / 60)} h`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
};
