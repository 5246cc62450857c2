import type { Clock } from '../breach/clock.ts';
import { dueInWords } from '../breach/tasks/task-words.ts';
import { timeLeftWords } from '../deadlines/clock-words.ts';
import { dayAndTime } from '../deadlines/london-time.ts';
import type { DigestLine } from './digest.ts';

/** Which breach a line is about: `BR-2026-0001, Brookvale Inclusion Partnership`. */
export const digestName = ({ reference, organisation, drill }: DigestLine): string =>
  `${reference}${drill ? ' · DRILL' : ''}, ${organisation}`;

/** What is left of its 72 hours, and what there is to do. It names nobody and holds nobody's words. */
export const digestWords = ({ clock, tasks }: DigestLine): string =>
  [clockWords(clock), ...tasks.map(({ name, ...task }) => `${name}, ${dueInWords(task)}.`)].filter(Boolean).join(' ');

const clockWords = (clock: Clock): string => {
  switch (clock.state) {
    case 'running':
      return `${upper(timeLeftWords(clock.leftMs))} to tell the ICO, until ${dayAndTime(clock.dueAt)}.`;
    case 'late':
      return `The ICO has not been told: ${timeLeftWords(-clock.lateMs)}. Reasons for the delay are needed.`;
    case 'reported':
    case 'not-needed':
    case 'explained':
    case 'stopped':
      return '';
  }
};

const upper = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
