import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { SchoolCalendar } from '../../domain/deadlines/school-days.ts';
import { type Season, type TermDay, termDay } from '../../domain/deadlines/term-days.ts';

/** Stands for a day of the school year that nobody but the person can tell. */
export const openDay = 'openday';

/** Stands for a stretch of the school year: which day of it, only the person can tell. */
export const openStretch = 'openstretch';

const season = '(?:(autumn|winter|christmas|spring|easter|summer)[- ])?';
const named = new RegExp(
  `\\b(?:the |our )?(?:very )?(last|final|first|end|start|beginning)(?: (?:school )?day)?(?: back)? (of|before|after|in|for) (?:the |this |our |school )*${season}(half[- ]?term|term[- ]?time|term|holidays?|hols|break|school|christmas|easter|summer|half)(?: (?:holidays?|hols|break|term))?\\b`,
  'g',
);
const stretch =
  /\b(?:over|during|in|at|before|after|since) (?:the |this |our )?(?:(?:autumn|winter|christmas|spring|easter|summer|school) )?(?:half[- ]?term|holidays?|hols|christmas|easter)\b/g;
/** The date parser takes “the last day” for yesterday. It is never that. */
const someLastDay = /\b(?:last|final) (?:school |working )?days?\b/g;

const seasonNamed: Readonly<Record<string, Season>> = {
  autumn: 'autumn',
  winter: 'autumn',
  christmas: 'autumn',
  spring: 'spring',
  easter: 'spring',
  summer: 'summer',
};

/**
 * The words with each day of the school year in figures (“the last day of term”), where the terms of every school tell it;
 * `openDay` in its place where they do not, so that no other day is taken for it.
 */
export const termDaysInFigures = (
  plain: string,
  { schools, now }: { schools: readonly SchoolCalendar[]; now: Date },
): string => {
  const today = londonClock(now).day;
  return plain
    .replace(named, (all, which: string, joined: string, when: string | undefined, what: string) => {
      const asked = all.includes('day') ? meant({ which, joined, when, what }) : undefined;
      return (asked && termDay(asked, { schools, today })) ?? openDay;
    })
    .replace(stretch, openStretch)
    .replace(someLastDay, ' ');
};

/** Only what has one meaning: half terms end twice, with the lessons and with the holiday. */
const meant = ({
  which,
  joined,
  when,
  what,
}: Record<'which' | 'joined' | 'what', string> & { when: string | undefined }): TermDay | undefined => {
  const isHoliday = /^(?:holidays?|hols|break|christmas|easter|summer)$/.test(what);
  const season = seasonNamed[when ?? what];
  if (which === 'first') return isHoliday && joined === 'of' ? { is: 'first-of-holidays', season } : undefined;
  if (which !== 'last' && which !== 'final') return undefined;
  if (what === 'term' && joined === 'of') return { is: 'last-of-term', season };
  return isHoliday && joined === 'before' ? { is: 'last-of-term', season } : undefined;
};
