import { z } from 'zod';
import { type BreachReport, breachReport } from '../../../domain/breach/report/breach-report.ts';
import { readCarefully } from '../../../domain/breach/report/report-times.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { heading, hint, moment, one, spaced } from '../../../teams/card/blocks.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';

/** What is asked when a breach is first reported: as the report, but that most have noticed it only just now. */
export const firstReport = breachReport.extend({
  noticed: z.enum(['just-now', 'earlier'], { error: 'Choose “Just now” or “Earlier”.' }),
});

type SoFar = Partial<z.output<typeof firstReport>>;

/**
 * Whoever begins a report knows of it then, so "just now" is when the form was begun and not when it is sent
 * (UK GDPR Art. 33(1)); or when it happened, if that was while the form stood open.
 */
export const timesAsSaid = (soFar: SoFar, { now, begunAt = now }: Setting): SoFar => {
  const { noticed, occurredAt } = soFar;
  if (noticed !== 'just-now') return readCarefully(soFar, now);
  const awareAt = occurredAt && occurredAt > begunAt ? occurredAt : begunAt;
  return readCarefully({ ...soFar, awareAt: wholeMinute(awareAt) }, now);
};

/** As a clock shows it, so that a correction of something else does not seem to change it. */
const wholeMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

/** A processor must tell the controller (UK GDPR Art. 33(2)), and the controller knows from then on. */
const noticing = (kind: BreachReport['kind'] | undefined) =>
  kind === 'supplier-told-us'
    ? { from: 'when the supplier told us', when: 'When did the supplier tell us?', it: 'the supplier told us' }
    : { from: 'the moment it was noticed', when: 'When was it noticed?', it: 'it was noticed' };

const first = over(firstReport).step;

/** Of a new report. The time it was noticed decides the 72 hours, so it is never filled in for anybody. */
export const whenFirst = [
  first({
    id: 'when',
    name: 'When it happened and was noticed',
    asks: ['occurredAt', 'noticed'],
    card: ({ kind }, { now }) => {
      const { from, when } = noticing(kind);
      return [
        heading('When?'),
        hint(`A good guess is fine. The law gives 72 hours from ${from}.`),
        moment('occurredAt', 'Day it happened (if you know)', 'Time it happened (if you know)', {
          today: londonClock(now).day,
        }),
        spaced(
          'ExtraLarge',
          one('noticed', when, [
            { title: 'Just now', value: 'just-now' },
            { title: 'Earlier', value: 'earlier' },
          ]),
        ),
      ];
    },
  }),
  first({
    id: 'noticed',
    name: 'The day it was noticed',
    asks: ['awareAt'],
    when: ({ noticed }) => noticed === 'earlier',
    card: ({ kind }, { now }) => {
      const { when, it } = noticing(kind);
      return [
        heading(when),
        hint('A day alone is fine: without a time we count from the start of that day.'),
        moment('awareAt', `Day ${it}`, `Time ${it} (if you know)`, { today: londonClock(now).day }),
      ];
    },
  }),
];

/** Of one that is corrected: both times are known. */
export const whenKnown = [
  over(breachReport).step({
    id: 'when',
    name: 'When it happened and was noticed',
    asks: ['occurredAt', 'awareAt'],
    card: ({ kind }, { now }) => {
      const today = londonClock(now).day;
      const { from, it } = noticing(kind);
      return [
        heading('When?'),
        hint(
          `A good guess is fine. The law gives 72 hours from ${from}. A day alone is fine too: without a time we count from the start of that day.`,
        ),
        moment('occurredAt', 'Day it happened (if you know)', 'Time it happened (if you know)', { today }),
        spaced('ExtraLarge', moment('awareAt', `Day ${it}`, `Time ${it} (if you know)`, { today })),
      ];
    },
  }),
];
