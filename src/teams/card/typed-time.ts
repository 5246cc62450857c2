/**
 * A time of day as phones and people write it, as `15:40`: “3:40 PM”, “15.40”, “3pm”, “12:00 AM”, “1540”, “15:40:00”;
 * undefined where it is none. “3” alone could be morning or afternoon.
 */
export const readTime = (typed: string): string | undefined => {
  const [, hours, minutes = '00', half] = written.exec(typed.trim().toLowerCase()) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : onTwelveHours(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
};

const written =
  /^(?=.*(?:[:.]|[ap]\.?\s?m|^\d{4}$))(\d{1,2})(?:[:.]?(\d{2})(?:[:.]\d{2}(?:\.\d+)?)?)?\s*(?:([ap])\.?\s?m\.?)?$/;

/** 12 am is midnight and 12 pm noon; 15:40 pm can only be 15:40. */
const onTwelveHours = (hours: number, half: string): number => {
  if (hours > 12) return hours;
  return (hours % 12) + (half === 'p' ? 12 : 0);
};

/** The day of a date input, `2026-11-30`. Some phones add a time of day to it. */
export const readDay = (typed: string): string => /^(\d{4}-\d\d-\d\d)T/.exec(typed.trim())?.[1] ?? typed.trim();
