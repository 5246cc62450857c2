import { z } from 'zod';
import type { Snoozed } from '../desk/snooze.ts';
import { countBand } from '../domain/breach/report/report-words.ts';
import { dayAndTime } from '../domain/deadlines/london-time.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { mayDecide } from '../domain/organisation/may-decide.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { button, type SnoozeMinutes, snoozeMinutes } from '../teams/card/buttons.ts';
import { clockFields } from '../teams/card/clock-line.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { PublicIncident } from '../teams/card/public-case.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { startButton } from './start-button.ts';

export const reminder = defineCard(
  'notices/reminder',
  z.strictObject({
    title: z.string(),
    hasClock: z.boolean(),
    clock: z.string(),
    clockColor: z.string(),
    lines: z.array(z.strictObject({ words: z.string() })),
  }),
);

interface Reminding {
  readonly notice: Pick<Notice, 'holder'>;
  readonly organisation: Organisation;
  readonly now: Date;
}

/** Nobody has acknowledged a breach yet. The Chair, who opens no case, is asked to ring whoever can. */
export const waitingReminder = (about: PublicIncident, reminding: Reminding): Shown => {
  const { reference, reportedAt } = about;
  const decides = mayDecide(reminding.notice.holder ?? '', about, reminding);
  if (isAcknowledged(about)) return outrun(about, `${reference} has been acknowledged`);
  return reminderOf(about, reminding, {
    title: `${reference}: nobody has acknowledged it yet`,
    lines: [
      `It was reported on ${dayAndTime(reportedAt)}.`,
      decides
        ? 'Acknowledge it to say that you look after it. Then assess it.'
        : 'Please ring the Data Protection Officer, or whoever stands in for them.',
    ],
    buttons: decides
      ? [button('Acknowledge', { do: 'acknowledge', reference }, 'positive'), ...open(reference), ...snoozes(reference)]
      : [],
  });
};

/** So much of the 72 hours is left, or nothing. */
export const clockReminder = (about: PublicIncident, reminding: Reminding): Shown => {
  const { reference } = about;
  const acknowledged = isAcknowledged(about);
  const assessed = about.type === 'breach' && about.assessments.length > 0;
  const decides = mayDecide(reminding.notice.holder ?? '', about, reminding);
  const acknowledge = button('Acknowledge', { do: 'acknowledge', reference }, 'positive');
  const assess = startButton('Assess', 'assess', { reference }, 'positive');
  const report = startButton('Report to the ICO', 'prepare-ico-report', { reference }, 'positive');
  const [main] = [acknowledged ? undefined : acknowledge, assessed ? report : assess].filter(
    (each) => each !== undefined,
  );
  return reminderOf(about, reminding, {
    title: `${reference}: the ICO has not been told`,
    lines: [
      assessed
        ? 'It has been decided that the regulator (ICO) must hear of it.'
        : 'It has not been assessed, so nobody has decided yet whether the regulator (ICO) must hear of it.',
    ],
    buttons: decides ? [...(main ? [main] : []), ...open(reference), ...snoozes(reference)] : snoozes(reference),
  });
};

const reminderOf = (
  about: PublicIncident,
  { organisation, now }: Omit<Reminding, 'notice'>,
  { title, lines, buttons }: { title: string; lines: readonly string[]; buttons: Parameters<typeof show>[2] },
): Shown => {
  const { hasClock, clock, clockColor } = clockFields(about, now);
  const facts = [
    safeText(organisation.name),
    ...(about.type === 'breach' ? [`People affected: ${countBand(about.report.people)}.`] : []),
  ];
  const all = [...lines, facts.join('. ')].map((words) => ({ words }));
  return show(reminder.render({ title, hasClock, clock, clockColor, lines: all }), title, buttons);
};

/** A message that waited for its turn may come when what it asks for has been done. */
const outrun = ({ reference }: PublicIncident, title: string): Shown =>
  messageCard(title, ['Nothing is left for you to do here.'], [button('Open', { do: 'case', reference })]);

const isAcknowledged = (about: PublicIncident): boolean => about.type === 'breach' && about.acknowledged !== null;

const open = (reference: string) => [button('Open', { do: 'case', reference })];

const snoozeTitles: Record<SnoozeMinutes, string> = {
  30: 'Remind me in 30 minutes',
  60: 'Remind me in 1 hour',
  120: 'Remind me in 2 hours',
};

/** Puts the reminders of a case off, for whoever presses. */
export const snoozes = (reference: string) =>
  snoozeMinutes.map((minutes) => button(snoozeTitles[minutes], { do: 'snooze', reference, minutes }));

/** What stands where a reminder was put off. */
export const snoozedCard = ({ reference, remindedAt }: Snoozed): Shown =>
  messageCard(
    `${reference}: I’ll remind you again`,
    [`You hear from me on ${dayAndTime(remindedAt)}. Nobody else hears any less.`],
    [button('Open', { do: 'case', reference })],
  );

/** For someone in the middle of a form: no buttons that could be taken for the form's, and the words that do the same. */
export const toAnswerByTyping = (shown: Shown, words: string): Shown => {
  const { actions: _, ...card } = shown.card;
  const how = {
    type: 'TextBlock',
    text: `Type “${words}” when you have finished your form.`,
    wrap: true,
    isSubtle: true,
  };
  return { ...shown, card: { ...card, type: 'AdaptiveCard', body: [...(card['body'] as unknown[]), how] } };
};
