import { actFor } from '../acts/request-acts.ts';
import { daysBetween } from '../domain/deadlines/calendar.ts';
import { weekdayInWords } from '../domain/deadlines/day-words.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { mayOnDay } from '../domain/organisation/may-decide.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { dateOfStep, type StepDate } from '../domain/reminders/request-steps.ts';
import { isOfLaw } from '../domain/request/dates/request-date.ts';
import { matterFacts } from '../domain/request/matters.ts';
import { nextStep } from '../domain/request/next-step.ts';
import { type DataRequest, hasEnded } from '../domain/request/request.ts';
import { eventButton } from '../pages/request/next-request-button.ts';
import { button } from '../teams/card/buttons.ts';
import { clockFieldsOf } from '../teams/card/clock-band.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { datedOf, requestClockLine } from '../teams/card/request-clock-line.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { reminder, snoozes } from './parts/reminder.ts';
import type { CardOf } from './parts/telling.ts';

export const requestReminder: CardOf<'request-reminder'> = {
  request: (about, telling) => cardFor(about, telling),
};

interface Reminding {
  readonly notice: Pick<Notice, 'id' | 'holder'>;
  readonly organisation: Organisation;
  readonly now: Date;
}

/** Which date comes or is over, how long is left, and what is to be done next. */
const cardFor = (about: DataRequest, { notice, organisation, now }: Reminding): Shown => {
  const { reference, asked } = about;
  const open = button('Open', { do: 'case', reference });
  const next = nextStep(about, { organisation, now, personId: notice.holder ?? undefined });
  if (hasEnded(about) || !next) {
    return messageCard(`${reference} has been dealt with`, ['Nothing is left for you to do here.'], [open]);
  }
  const clock = requestClockLine(about, { organisation, now });
  const title = `${reference}: ${whatOf(about, dateOfStep(notice), now)}`;
  const lines = [
    ...dateLine(about, { notice, organisation, now }),
    `Next: ${next.words}`,
    `${matterFacts[asked.matter].name}. ${safeText(organisation.name)}`,
  ];
  const rendered = reminder.render({
    title,
    ...clockFieldsOf(clock),
    lines: lines.map((words) => ({ words })),
  });
  const isTheirs = mayOnDay(notice.holder ?? '', actFor(next.event).right, { organisation, now });
  const main = isTheirs ? [eventButton(about, next, 'positive'), open] : [open];
  return show(rendered, title, [...main, ...snoozes(reference)]);
};

const awaitedFor = {
  identity: 'the proof of who asks',
  authority: 'the authority to ask',
  fee: 'the fee',
  clarification: 'a clarification',
} as const;

const whatOf = ({ asked }: DataRequest, date: StepDate | undefined, now: Date): string => {
  const what = asked.matter === 'complaint' ? 'the acknowledgement' : 'the answer';
  const isOurs = date?.is !== 'awaited' && (date?.kind === 'policy' || date?.kind === 'own-target');
  const perhaps =
    date?.is !== 'awaited' && date?.kind === 'perhaps-freedom-of-information'
      ? 'if it is also freedom of information, '
      : '';
  switch (date?.is) {
    case 'awaited':
      return `${awaitedFor[date.for]} has not come`;
    case 'over':
      return isOurs ? 'the day of our own target is over' : `${perhaps}${what} is late`;
    case 'to-come':
      return `${perhaps}${isOurs ? 'our own target' : what} is due ${inDays(daysBetween(londonClock(now).day, date.dueOn))}`;
    case undefined:
      return `${what} is still open`;
  }
};

/** A reminder that waited may come on the day or after it. */
const inDays = (days: number): string => {
  if (days < 0) return 'by now';
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
};

/** The date that it is about, which need not be the one that the clock shows. */
const dateLine = (about: DataRequest, { notice, organisation }: Reminding): string[] => {
  const date = dateOfStep(notice);
  if (date === undefined || date.is === 'awaited') return [];
  const known = datedOf(about, organisation).find(({ kind, dueOn }) => kind === date.kind && dueOn === date.dueOn);
  const name = known && (isOfLaw(known) ? 'Last day' : known.words);
  return known ? [`${name}: ${weekdayInWords(known.dueOn)}. From: ${known.source}.`] : [];
};
