import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { DataRequest } from '../request.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

interface BodyText {
  readonly opening: readonly string[];
  readonly parts: LetterText['parts'];
}

/**
 * To a body that asks for data about somebody else: what we need to see first, what comes with the letter, or why nothing
 * does. `decided`: before it is recorded.
 */
export const bodyLetter = (
  request: DataRequest,
  { organisation, now, decided = request.disclosure ?? undefined }: Writing & { decided?: Decision | undefined },
): Outcome<LetterText> => {
  if (request.asked.matter !== 'disclosure') return nothingToWrite;
  return ok(
    letterToRequester(
      request,
      { organisation, on: request.ended?.on ?? londonClock(now).day },
      { subject: requestInWords(request).replace(/^y/, 'Y'), ...ringBackFirst(bodyText(request, decided)) },
    ),
  );
};

/** Somebody may only say that they are the police: what is written names a child. */
const ringBackFirst = ({ opening, parts }: BodyText): BodyText => ({
  opening: ['[Before you send this, ring back on a number that you know. Then delete this line.]', ...opening],
  parts,
});

type Decision = Pick<Disclosure, 'decision' | 'purpose' | 'minimum' | 'reason'>;

const bodyText = (request: DataRequest, decided: Decision | undefined): BodyText => {
  switch (decided?.decision) {
    case 'give':
      return coveringText(request, decided);
    case 'do-not-give':
      return notGivenText(request, decided);
    case 'ask-first':
    case undefined:
      return request.asked.power === 'court-order' ? orderText(request) : askingText(request);
  }
};

/** Sharing must rest on a law and be no more than is needed (UK GDPR Arts. 5(1)(a), (c) and 6(1)). */
const askingText = (request: DataRequest): BodyText => ({
  opening: [
    `Thank you for ${requestInWords(request)}. We want to help. Before we can share personal data we need to see the points below, in writing.`,
    'If a life or a child’s safety is at risk now, ring [name and telephone number] at once.',
  ],
  parts: [
    {
      heading: 'What we need from you',
      words: [
        'The law or the order on which you rely, with its section or its date.',
        'What you need the data for.',
        'Which data you need, and why less would not do.',
        'For a crime: how it would harm your inquiry if we did not share them (Data Protection Act 2018 Sch. 2 para. 2).',
        ...(request.asked.body === 'police'
          ? [
              'For data about somebody who is or may be a victim: your victim information request (Police, Crime, Sentencing and Courts Act 2022 s. 44C).',
            ]
          : []),
        'The name, office and rank of whoever signs, and a number on which we can ring back through your own switchboard.',
        'Whether we may tell the person whom it is about.',
      ].join('\n'),
    },
  ],
});

/** What an order asks for is required by law (Data Protection Act 2018 Sch. 2 para. 5(2)); nothing is promised before it is decided. */
const orderText = ({ asked }: DataRequest): BodyText => ({
  opening: [
    `We have received the order${asked.powerOn === undefined ? '' : ` of ${dateInWords(asked.powerOn)}`}. We will answer it${asked.neededBy === undefined ? '' : `, by ${weekdayInWords(asked.neededBy)}`}.`,
  ],
  parts: [
    {
      heading: 'Please tell us',
      words: [
        'To whom, and in which form, the data are to be given.',
        'What is to happen with what they say about other people.',
        'Whether we may tell the person whom it is about.',
      ].join('\n'),
    },
  ],
});

/** What is given is for one purpose and no more than that needs (UK GDPR Art. 5(1)(b), (c)). */
const coveringText = (request: DataRequest, { minimum, purpose }: Decision): BodyText => ({
  opening: [`With this letter we give you what we decided to share in answer to ${requestInWords(request)}.`],
  parts: [
    { heading: 'What comes with this letter', words: minimum },
    {
      heading: 'What it is for',
      words: `${purpose}\nPlease use it for that alone. Keep it safe, and show it only to those who need it for that.`,
    },
    { heading: 'On what it rests', words: groundOf(request) },
  ],
});

const groundOf = ({ asked: { power, powerOn, body } }: DataRequest): string => {
  const dated = powerOn === undefined ? '' : ` of ${dateInWords(powerOn)}`;
  switch (power) {
    case 'court-order':
      return `The order${dated}, which we are bound to follow (Data Protection Act 2018 Sch. 2 para. 5(2)).`;
    case 'statute':
      return `The law that you named${dated === '' ? '' : ` in your letter${dated}`}: [section and Act].`;
    case 'form':
    case 'none-named':
    case undefined:
      return body === 'police'
        ? `Your request${dated}, for the prevention or detection of crime or the arrest or prosecution of offenders (Data Protection Act 2018 Sch. 2 para. 2).`
        : `Your request${dated}, and [the law that lets us share this].`;
  }
};

const notGivenText = (request: DataRequest, { reason }: Decision): BodyText => ({
  opening: [
    `Thank you for ${requestInWords(request)}. On what we have seen, we do not share these data.`,
    'If a life or a child’s safety is at risk now, ring [name and telephone number] at once.',
  ],
  parts: [
    { heading: 'Our reasons', words: reason },
    {
      heading: 'What you can do',
      words:
        'You can tell us of a law that obliges us to give them, or ask a court for an order. We will then look at it again.',
    },
  ],
});
