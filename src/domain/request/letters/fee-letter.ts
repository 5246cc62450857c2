import type { LetterText } from '../../breach/tell/letter-text.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { poundsInWords } from '../dates/fee-asked.ts';
import { type Fee, holdsBackTheAnswer } from '../dates/pauses.ts';
import type { DataRequest } from '../request.ts';
import { complaintPart, complaintRoutes, toTheCourt } from './complaint-routes.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

type Charging = Pick<Fee, 'ground' | 'amount' | 'reasons' | 'askedOn'>;

const groundsTold: Readonly<Record<Charging['ground'], string>> = {
  unfounded: 'A request is free, unless it is clearly unfounded. We think that this one is.',
  excessive: 'A request is free, unless it is clearly excessive. We think that this one is.',
  'further-copies': 'The first copy is free. You ask for further copies, and those we may charge for.',
};

const openingOf = (request: DataRequest, { ground, amount }: Charging): string => {
  const thanks = `Thank you for ${requestInWords(request)}.`;
  return holdsBackTheAnswer({ ground })
    ? `${thanks} We will answer it, and ask you to pay ${poundsInWords(amount)} first. That is what it costs us to deal with it, and no more.`
    : `${thanks} You ask for further copies. We will make them, and ask you to pay ${poundsInWords(amount)} for them. That is what they cost us, and no more.`;
};

/** Less of a request that is unfounded is unfounded too. */
const whenAnswered = (ground: Charging['ground'], { stage }: Pick<DataRequest, 'stage'>): string => {
  if (!holdsBackTheAnswer({ ground })) {
    if (stage === 'answered') {
      return 'You have had the first copy, and it was free. We will send the further copies when you have paid. You can also tell us that you no longer want them.';
    }
    return 'You do not pay for the first copy, and it does not wait for this. It is due on the same day as before. We will send the further copies when you have paid. You can also tell us that you no longer want them.';
  }
  const begins = 'We will answer within one month, and the month begins when you have paid.';
  return ground === 'unfounded'
    ? begins
    : `${begins} You can also tell us that you want less, and we will look at the fee again.`;
};

/** The letter that asks for a reasonable fee, with the reasons (UK GDPR Art. 12(5), 12A(2)(c), 15(3)). */
export const feeLetter = (
  request: DataRequest,
  { organisation }: Pick<Writing, 'organisation'>,
  charging: Charging | null = request.fee,
): Outcome<LetterText, 'nothing-to-write'> => {
  if (!charging) return nothingToWrite;
  const { ground, reasons, askedOn } = charging;
  return ok(
    letterToRequester(
      request,
      { organisation, on: askedOn },
      {
        subject: 'A fee for your request',
        opening: [openingOf(request, charging)],
        parts: [
          { heading: 'Why there is a fee', words: `${groundsTold[ground]}\n${reasons}` },
          { heading: 'How to pay', words: '[How and where it can be paid]' },
          {
            heading: holdsBackTheAnswer(charging) ? 'When you will have our answer' : 'When you will have the copies',
            words: whenAnswered(ground, request),
          },
          complaintPart([...complaintRoutes(askedOn, { request, organisation }), toTheCourt]),
        ],
      },
    ),
  );
};
