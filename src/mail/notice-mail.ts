import type { Case } from '../domain/any-case.ts';
import type { Breach } from '../domain/breach/breach.ts';
import { clockOf } from '../domain/breach/clock.ts';
import { kindFacts } from '../domain/breach/report/breach-kinds.ts';
import { carriesDanger, dangerMark, noContact, warnFamily } from '../domain/breach/report/danger.ts';
import { countBand } from '../domain/breach/report/report-words.ts';
import { timeLeftWords } from '../domain/deadlines/clock-words.ts';
import { weekdayInWords } from '../domain/deadlines/day-words.ts';
import { dayAndTime, londonClock } from '../domain/deadlines/london-time.ts';
import { toldOf } from '../domain/notices/kind.ts';
import { kindOf } from '../domain/notices/kinds/index.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { mayDecide } from '../domain/organisation/may-decide.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { regulatorOn } from '../domain/regulator.ts';
import { datesOf } from '../domain/request/dates/dates-of.ts';
import type { RequestDate } from '../domain/request/dates/request-date.ts';
import { matterFacts } from '../domain/request/matters.ts';
import { type DataRequest, hasEnded } from '../domain/request/request.ts';
import { escapeHtml } from './escape-html.ts';

/** What happened, in the words of its kind; those are of no person. */
const eventOf = (notice: Notice, about: Case): string => {
  const { report, request, question, pupil } = kindOf(notice).tells;
  const told = { report, request, question, pupil: pupil?.happened };
  return told[toldOf(about)] ?? 'A record has changed';
};

interface NoticeMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A notice as an e-mail. E-mail goes astray easily, so it holds nothing of any person, not even an exact count. */
export const noticeMail = ({
  notice,
  about,
  organisation,
  now,
}: {
  notice: Notice;
  about: Case;
  organisation: Organisation;
  now: Date;
}): NoticeMail => {
  const drill = about.type === 'breach' && about.drill;
  const inDanger = (about.type === 'breach' || about.type === 'near-miss') && carriesDanger(about);
  const lines = [
    ...(drill ? ['DRILL: practice only. Nothing of this has happened.'] : []),
    ...(inDanger ? [`${dangerMark}.`] : []),
    `${eventOf(notice, about)}: ${about.reference}.`,
    `Organisation: ${organisation.name}`,
    ...factLines(about, { notice, organisation, now }),
    whatToDo(notice, { about, organisation, now }),
    'Privacy desk could not reach you in Microsoft Teams, so it wrote to you instead.',
  ];
  return {
    subject: `${drill ? 'DRILL · ' : ''}${inDanger ? `${dangerMark} · ` : ''}${about.reference}: ${eventOf(notice, about)}`,
    text: `${lines.join('\n\n')}\n`,
    html: lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n'),
  };
};

const factLines = (
  about: Case,
  { notice, organisation, now }: { notice: Notice; organisation: Organisation; now: Date },
): string[] => {
  if (!kindOf(notice).mail.facts || about.type === 'pupil' || about.type === 'question') return [];
  if (about.type === 'request') return requestLines(about, organisation);
  const kind = `Kind: ${kindFacts[about.report.kind].name}`;
  if (about.type === 'near-miss') return [kind];
  const clock = clockWords(about, now);
  return [kind, `People affected: ${countBand(about.report.people)}`, ...(clock === undefined ? [] : [clock])];
};

/** Every date that the cards work to: who reads only the later of two works to the wrong one. */
const requestLines = (about: DataRequest, organisation: Organisation): string[] => {
  const dates = hasEnded(about) ? [] : datesOf(about, organisation);
  return [
    `What is asked for: ${matterFacts[about.asked.matter].name}`,
    ...dates.flatMap((date) =>
      date.dueOn === undefined ? [] : [`${dateNames[date.kind]}: ${weekdayInWords(date.dueOn)}`],
    ),
  ];
};

const dateNames: Readonly<Record<RequestDate['kind'], string>> = {
  policy: 'Our own target',
  'own-target': 'Our own target',
  reply: 'Last day',
  'extended-reply': 'Last day',
  acknowledge: 'Acknowledge it by',
  'educational-record': 'Last day for the educational record',
  transfer: 'Last day',
  order: 'The day that is named',
  'freedom-of-information': 'Last day',
  'perhaps-freedom-of-information': 'Last day if it is also freedom of information',
};

const clockWords = (about: Breach, now: Date): string | undefined => {
  const clock = clockOf(about, now);
  const regulator = regulatorOn(londonClock(now).day);
  switch (clock.state) {
    case 'running':
      return `The 72 hours for telling the ${regulator} (ICO) end on ${dayAndTime(clock.dueAt)}: ${timeLeftWords(clock.leftMs)}.`;
    case 'late':
      return `The 72 hours for telling the ${regulator} (ICO) ended on ${dayAndTime(clock.dueAt)}: ${timeLeftWords(-clock.lateMs)}. It must still be told, with the reasons for the delay.`;
    case 'reported':
      return `It was reported to the ${regulator} (ICO) on ${dayAndTime(clock.at)}.`;
    case 'not-needed':
    case 'explained':
    case 'stopped':
      return undefined;
  }
};

const dangerMailWords = (to: Notice['to'], reference: string): string => {
  if (to === 'reporter') return `What to do: ring the safeguarding lead now. ${warnFamily} ${noContact}`;
  const ring = 'ring the safeguarding lead now, and the Data Protection Officer if that is not you.';
  return `What to do: ${ring} ${warnFamily} ${noContact} Then open Teams, find Privacy desk and type ${reference}.`;
};

/** The Chair is told but opens no case (SEIPS 8.4). */
const whatToDo = (
  notice: Notice,
  { about, organisation, now }: { about: Case; organisation: Organisation; now: Date },
): string => {
  const { to, holder } = notice;
  const { reference, type } = about;
  const { asks } = kindOf(notice).mail;
  if (asks === 'ring-now') return dangerMailWords(to, reference);
  if (to === 'chair') return 'The Data Protection Officer holds the details. You need not answer this message.';
  if (to !== 'colleague' || type === 'request' || type === 'pupil' || type === 'question')
    return `What to do: open Teams, find Privacy desk and type ${reference} to see it.`;
  if (asks === 'my-tasks') return 'What to do: open Teams, find Privacy desk and type “my tasks”.';
  return mayDecide(holder ?? '', about, { organisation, now })
    ? `What to do: open Teams, find Privacy desk and type “acknowledge ${reference}” or ${reference} to see it.`
    : 'What to do: ring the Data Protection Officer, or whoever stands in for them.';
};
