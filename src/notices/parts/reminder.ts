import { z } from 'zod';
import { countBand } from '../../domain/breach/report/report-words.ts';
import { button, type SnoozeMinutes, snoozeMinutes } from '../../teams/card/buttons.ts';
import { banded, clockShape } from '../../teams/card/clock-band.ts';
import { clockFields } from '../../teams/card/clock-line.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import type { PublicIncident } from '../../teams/card/public-case.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import type { Telling } from './telling.ts';

export const reminder = defineCard(
  'notices/reminder',
  z
    .strictObject({
      title: z.string(),
      ...clockShape,
      lines: z.array(z.strictObject({ words: z.string() })),
    })
    .transform(banded),
);

/** About a report: with the 72 hours, and how many are affected. */
export const reminderOf = (
  about: PublicIncident,
  { organisation, now }: Pick<Telling, 'organisation' | 'now'>,
  { title, lines, buttons }: { title: string; lines: readonly string[]; buttons: Parameters<typeof show>[2] },
): Shown => {
  const { ticks: _, asAt: __, ...clock } = clockFields(about, now);
  const facts = [
    safeText(organisation.name),
    ...(about.type === 'breach' ? [`People affected: ${countBand(about.report.people)}.`] : []),
  ];
  const all = [...lines, facts.join('. ')].map((words) => ({ words }));
  return show(reminder.render({ title, ...clock, lines: all }), title, buttons);
};

/** Whether somebody has taken the breach on; of a near miss nobody has to. */
export const isAcknowledged = (about: PublicIncident): boolean =>
  about.type === 'breach' && about.acknowledged !== null;

/** The way to the case itself. */
export const open = (reference: string) => [button('Open', { do: 'case', reference })];

const snoozeTitles: Record<SnoozeMinutes, string> = {
  30: 'Remind me in 30 minutes',
  60: 'Remind me in 1 hour',
  120: 'Remind me in 2 hours',
};

/** Puts the reminders of a case off, for whoever presses. */
export const snoozes = (reference: string) =>
  snoozeMinutes.map((minutes) => button(snoozeTitles[minutes], { do: 'snooze', reference, minutes }));
