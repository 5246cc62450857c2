const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const hourWord = `${hours.join('|')}|\\d{1,2}`;
const hourOf = (said: string): number => (hours.includes(said) ? hours.indexOf(said) + 1 : Number(said));
const minutesOf = new Map([
  ['half', 30],
  ['quarter', 15],
  ['five', 5],
  ['ten', 10],
  ['twenty', 20],
  ['twenty five', 25],
]);
const spelled = new RegExp(`\\b(half|quarter|five|ten|twenty five|twenty)(?: (past|to))? (${hourWord})\\b`, 'g');
const bareHour = new RegExp(
  `\\b(?:at|@) ?(${hourWord})(?:[:.]([0-5]\\d))?(?: ?o'?clock)?(?![\\w:.]| ?[ap]\\.?m\\b)`,
  'g',
);
const bareClock = /(?<![\d:./@-])(\d{1,2})[:.]([0-5]\d)(?![\d:./]| ?[ap]\.?m\b)/g;

const clock = (hour: number, minute: number, part: 'am' | 'pm'): string =>
  `${hour}:${String(minute).padStart(2, '0')}${part}`;

/** Morning, or afternoon to night, where the sentence speaks of one of them only. */
const partOfDay = (sentence: string): 'am' | 'pm' | undefined => {
  const am = /\bmorning\b/.test(sentence);
  const pm = /\b(afternoon|evening|night|tonight)\b/.test(sentence);
  return am === pm ? undefined : am ? 'am' : 'pm';
};

/**
 * Says times as chrono reads them: "half past nine" in a sentence with "last night" becomes 9:30pm. Where the words
 * leave morning or evening open they stay as they are, and no time is taken from them.
 */
export const timesInFigures = (sentence: string): string => {
  const part = partOfDay(sentence);
  const written = sentence
    .replace(/\bat (\d{2})([0-5]\d)(?: ?hrs?)?\b/g, (all, hour, minute) =>
      Number(hour) < 24 ? `at ${hour}:${minute}` : all,
    )
    .replace(
      /\b(at )?(?:about|around|roughly|approximately|approx|just after|just before|gone) (?=\d{1,2}(?:[:.][0-5]\d)? ?(?:[ap]m\b|[:.]\d))/g,
      'at ',
    )
    .replace(/\b(\d{1,2})ish\b/g, '$1');
  if (part === undefined) return written;
  const inPart = (all: string, hour: number, minute: number): string =>
    hour < 1 || hour > 12
      ? all
      : ` ${clock(hour, minute, part === 'pm' && hour === 12 && /night/.test(sentence) ? 'am' : part)}`;
  return written
    .replace(spelled, (all, minutes: string, link: string | undefined, hour: string) => {
      if (link === undefined && minutes !== 'half') return all;
      const whole = hourOf(hour);
      const minute = minutesOf.get(minutes) ?? 0;
      return link === 'to' ? inPart(all, whole === 1 ? 12 : whole - 1, 60 - minute) : inPart(all, whole, minute);
    })
    .replace(/\b(?:at )?(?:about|around|roughly) (?=\s*\d{1,2}:\d\d[ap]m)/g, '')
    .replace(bareHour, (all, hour: string, minute = '0') => inPart(all, hourOf(hour), Number(minute)))
    .replace(bareClock, (all, hour: string, minute: string) => inPart(all, Number(hour), Number(minute)));
};
