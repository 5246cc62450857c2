import { timeLeftWords } from './clock-words.ts';
import type { AskedOf, DeadlineAnswer } from './deadline-question.ts';
import { icoDueAt, icoDueSource, icoDueWorking } from './ico-due.ts';
import { dayAndTime, instantInLondon } from './london-time.ts';

/** The 72 hours, from the moment somebody became aware. */
export const answerBreach = ({ question: { on, at }, now }: AskedOf): DeadlineAnswer => {
  const awareAt = on !== undefined && at !== undefined ? instantInLondon(on, at) : undefined;
  if (!awareAt) return on === undefined ? askMoment() : askTime();
  const dueAt = icoDueAt(awareAt);
  const left = dueAt.getTime() - now.getTime();
  return {
    is: 'dates',
    title: 'If the ICO must hear of it',
    dates: [
      {
        name: left < 0 ? `The 72 hours are over (${timeLeftWords(left)})` : `Tell the ICO by (${timeLeftWords(left)})`,
        when: dayAndTime(dueAt),
        source: icoDueSource,
      },
    ],
    working: icoDueWorking(awareAt),
    canChange:
      'Only the moment of awareness moves it: when you could be reasonably sure, not when it happened. Not everything has to be known by then; the rest can follow. Told late, the ICO must also hear why.',
  };
};

const rule = 'The ICO must hear within 72 hours of your becoming aware of a breach that is a risk to people.';

const askMoment = (): DeadlineAnswer => ({
  is: 'asking',
  title: 'When did you become aware of it?',
  lines: [
    rule,
    'Ask me again with the day and the time, such as “72 hours from Friday 16:10” or “found out yesterday at 5pm, when must the ICO hear?”.',
  ],
});

const askTime = (): DeadlineAnswer => ({
  is: 'asking',
  title: 'At what time did you become aware of it?',
  lines: [
    rule,
    'Every hour counts, so I need the time as well: “72 hours from Friday 16:10”. For the afternoon, say 16:10 or 4:10pm.',
  ],
});
