import { sameLetterPart } from '../../acts/alone/log-request/same-letter.ts';
import { type Day, weekdayInWords } from '../../domain/deadlines/day-words.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { isOfLaw } from '../../domain/request/dates/request-date.ts';
import { saysSeveral } from '../../domain/request/log/several-in-one.ts';
import type { Matter } from '../../domain/request/matters.ts';
import { type DataRequest, hasEnded } from '../../domain/request/request.ts';
import { button } from '../../teams/card/buttons.ts';
import { publicRequest } from '../../teams/card/public-case.ts';
import { datedOf } from '../../teams/card/request-clock-line.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { alsoMentioned } from '../also-mentioned.ts';
import { receipt } from '../receipt-card.ts';
import { startButton } from '../start-button.ts';
import { type Standing, seeToIt, toldLines } from '../told-words.ts';
import { requestStatus } from './request-words.ts';

/**
 * What whoever logged a request keeps, and what they see of it ever after: its number, how it stands, what happens next
 * and by when. It holds none of their words; the file is for those who work on it.
 */
export const requestReceipt = (about: DataRequest, standing: Standing): Shown => {
  const { organisation } = standing;
  const over = hasEnded(about);
  const also = alsoMentioned(about);
  const what = about.asked.matter === 'complaint' ? 'complaint' : 'request';
  const lastDay = over ? undefined : lastDayInLaw(about, organisation);
  const rendered = receipt.render({
    ...requestStatus(publicRequest(about)),
    title: over ? `This ${what} has ended` : `Thank you. The ${what} is logged.`,
    reference: about.reference,
    urgent: [],
    hasNext: true,
    lines: (over
      ? ['There is nothing more for you to do.']
      : [...seeToIt(about, standing), ...whatNext(about), ...also.lines]
    ).map((words) => ({ words })),
    hasClock: lastDay !== undefined,
    ...{ clockName: clockNameOf(about), clock: lastDay ? weekdayInWords(lastDay) : '' },
    clockNote: 'The people who look after requests deal with this date. You do not have to.',
    told: toldLines(about, standing).map((words) => ({ words })),
  });
  return show(rendered, `${about.reference}: the ${what} that you logged`, [
    ...(over ? [] : also.buttons),
    ...(saysSeveral(about.asked.wants) ? [nextOfLetter(about)] : []),
    button('My reports', { do: 'show', show: 'my-reports' }),
  ]);
};

/** A body may name a day without any law behind it. */
const clockNameOf = ({ asked: { matter, power } }: DataRequest): string => {
  if (matter === 'complaint') return 'They will be told by then that we have it';
  if (matter !== 'disclosure') return 'The last day in law';
  return power === 'court-order' ? 'The day that the order names' : 'The day that the body names';
};

const nextOfLetter = ({ reference }: DataRequest) =>
  startButton('Log the next from the same letter', 'log-request', { reference, part: sameLetterPart });

/** The earliest; a policy's own target is nothing to worry whoever logged it. */
const lastDayInLaw = (about: DataRequest, organisation: Organisation): Day | undefined =>
  datedOf(about, organisation).find(isOfLaw)?.dueOn;

const whatNext = ({ asked }: DataRequest): string[] => [
  whoSeesToIt(asked.matter),
  ...(asked.matter === 'disclosure'
    ? [
        'Do not promise anything, and do not hand anything over. If the body asks, say that it is being looked at.',
        'Do not tell the person it is about, or their family: that could harm an inquiry, or put somebody at risk.',
      ]
    : ['Do not promise anything, and do not hand anything over. If the person asks, say that it is being looked at.']),
  'Keep everything that may belong to it. Do not delete or change anything yourself, not even what they want deleted or changed.',
];

const whoSeesToIt = (matter: Matter): string => {
  switch (matter) {
    case 'complaint':
      return 'The people who look after requests find out what happened, and tell the person what they found.';
    case 'transfer':
      return 'The people who look after requests see that the record goes to the new school by a safe way.';
    case 'disclosure':
      return 'The Data Protection Officer decides what is given, if anything. If a life may be in danger now, ring 999 and your Headteacher.';
    case 'deceased':
      return 'The Data Protection Officer looks at what may be shared, and somebody writes to them kindly.';
    case 'freedom-of-information':
    case 'question':
      return 'The people who look after requests answer it, or pass it on to whoever can.';
    default:
      return 'The people who look after requests find out what is needed, and answer it.';
  }
};
