import { dateInWords, weekdayInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { daysLeftWords } from '../../domain/reminders/digest-words.ts';
import { datesOf, ifItCameToday } from '../../domain/request/dates/dates-of.ts';
import { clockOfRequest } from '../../domain/request/dates/request-clock.ts';
import type { RequestDate } from '../../domain/request/dates/request-date.ts';
import type { RequestEvent } from '../../domain/request/machine.ts';
import { type DataRequest, hasEnded } from '../../domain/request/request.ts';
import { fittingWords } from '../../teams/card/fitting-words.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Button } from '../../teams/card/show.ts';
import type { PageParts, Section } from '../case-pages/page-card.ts';
import type { Viewing } from '../case-pages/viewing.ts';
import { eventButton, isOpenTo } from './next-request-button.ts';
import { requestPageButton } from './request-page-button.ts';

type Fitted = (words: string) => string;
type Rows = NonNullable<Section['rows']>;

/** Every date with its working, what moved it, and what can still move it. */
export const datesPage = (about: DataRequest, viewing: Viewing): PageParts => {
  const { clarification, extension, fee, delay } = about;
  const fitted = fittingWords(
    [clarification?.question, clarification?.answer, extension?.reasons, fee?.reasons, delay?.words],
    7_000,
  );
  const dates = datesOf(about, viewing.organisation);
  const moved = [...pauseRows(about, fitted), ...extensionRows(about, fitted), ...feeRows(about, fitted)];
  const rows = [...moved, ...delayRows(about, fitted)];
  return {
    sections: [
      ...(dates.length === 0 ? [{ lines: [noDates(about)] }] : dates.map((date) => dateSection(date, about, viewing))),
      ...ifItCame(about, viewing),
      ...(rows.length === 0 ? [] : [{ heading: 'What moved or stopped it', rows }]),
    ],
    buttons: buttonsFor(about, viewing),
  };
};

const noDates = ({ asked, acknowledged, reference }: DataRequest): string => {
  if (asked.matter === 'complaint' && acknowledged) {
    return 'It has been acknowledged. The outcome follows without undue delay; the law sets no day for it.';
  }
  if (asked.matter === 'disclosure' && asked.power === 'court-order') {
    return `The day that the order names is not recorded. Read the order. To put its day in, type “correct ${reference}”.`;
  }
  if (asked.matter === 'deceased') {
    return 'The law of personal data sets no day. If they asked in writing, freedom of information may: the Data Protection Officer says whether it does.';
  }
  return 'The law sets no day for this. Answer it as soon as you can.';
};

const dateSection = (date: RequestDate, about: DataRequest, { now }: Viewing): Section => ({
  heading: date.words,
  lines: [lastDay(date, about, now), date.working.join(' '), `From: ${date.source}.`].map((each) =>
    safeText(each, 900),
  ),
});

const lastDay = ({ dueOn, kind }: RequestDate, about: DataRequest, now: Date): string => {
  if (dueOn === undefined) return 'No last day can be told yet.';
  const day = `${kind === 'own-target' ? 'Our own target; the law names no last day here' : 'Last day'}: ${weekdayInWords(dueOn)}`;
  return hasEnded(about) ? `${day}.` : `${day}, ${daysLeftWords(dueOn, londonClock(now).day)}.`;
};

const ifItCame = (about: DataRequest, { now }: Viewing): Section[] => {
  const words = ifItCameToday(about, now);
  return words === undefined ? [] : [{ lines: [words] }];
};

const pauseRows = ({ clarification }: DataRequest, fitted: Fitted): Rows => {
  if (!clarification) return [];
  const { askedOn, question, by, answeredOn, answer } = clarification;
  return [
    { name: 'Paused: you asked what is meant', answer: safeText(`${dateInWords(askedOn)}, ${by.name}`) },
    { name: 'Your question', answer: fitted(question) },
    {
      name: 'Their answer',
      answer: answeredOn === null ? 'Not come yet.' : `${dateInWords(answeredOn)}. ${fitted(answer ?? '')}`,
    },
  ];
};

const extensionRows = ({ extension }: DataRequest, fitted: Fitted): Rows =>
  extension
    ? [
        { name: 'Extended, and told', answer: safeText(`${dateInWords(extension.toldOn)}, ${extension.by.name}`) },
        { name: 'Why it was extended', answer: fitted(extension.reasons) },
      ]
    : [];

const feeRows = ({ fee }: DataRequest, fitted: Fitted): Rows =>
  fee
    ? [
        {
          name: 'Fee',
          answer: `£${fee.amount.toFixed(2)}, asked for on ${dateInWords(fee.askedOn)}. ${
            fee.paidOn === null ? 'Not paid yet.' : `Paid on ${dateInWords(fee.paidOn)}.`
          }`,
        },
        { name: 'Why a fee is asked for', answer: fitted(fee.reasons) },
      ]
    : [];

const delayRows = ({ delay }: DataRequest, fitted: Fitted): Rows =>
  delay
    ? [
        { name: 'Told that it is late', answer: safeText(`${dateInWords(delay.toldOn)}, ${delay.by.name}`) },
        { name: 'What they were told', answer: fitted(delay.words) },
      ]
    : [];

/** What can move a date, as far as it can happen now. */
const movers = [
  'clarification-answered',
  'fee-paid',
  'delay-told',
  'clarification-asked',
  'extended',
  'fee-asked',
] as const satisfies readonly RequestEvent[];

const buttonsFor = (about: DataRequest, viewing: Viewing): Button[] => {
  const isLate = clockOfRequest(about, viewing.now).state === 'late';
  const offered = movers
    .filter((event) => event !== 'delay-told' || (isLate && about.delay === null))
    .filter((event) => event !== 'extended' || !isLate)
    .filter((event) => isOpenTo(event, about, viewing));
  return [...offered.map((event) => eventButton(about, { event })), requestPageButton(about.reference, 'request')];
};
