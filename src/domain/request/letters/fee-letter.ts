import type { LetterText } from '../../breach/tell/letter-text.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { poundsInWords } from '../dates/fee-asked.ts';
import type { Fee } from '../dates/pauses.ts';
import type { DataRequest } from '../request.ts';
import { complaintPart, complaintRoutes, toTheCourt } from './complaint-routes.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

type Charging = Pick<Fee, 'ground' | 'amount' | 'reasons' | 'askedOn'>;

const groundsTold: Readonly<Record<Charging['ground'], string>> = {
  unfounded: 'A request is free, unless it is clearly unfounded. We think that this one is.',
  excessive: 'A request is free, unless it is clearly excessive. We think that this one is.',
  'further-copies': 'The first copy is free. You have had it, and ask for further copies.',
};

/** Less of a request that is unfounded is unfounded too. */
const whenAnswered = (ground: Charging['ground']): string => {
  const begins = 'We will answer within one month, and the month begins when you have paid.';
  return ground === 'unfounded'
    ? begins
    : `${begins} You can also tell us that you want less, and we will look at the fee again.`;
};

/** The letter that asks for a reasonable fee, with the reasons (UK GDPR Art. 12(5), 15(3)). */
export const feeLetter = (
  request: DataRequest,
  { organisation }: Pick<Writing, 'organisation'>,
  charging: Charging | null = request.fee,
): Outcome<LetterText, 'nothing-to-write'> => {
  if (!charging) return nothingToWrite;
  const { ground, amount, reasons, askedOn } = charging;
  return ok(
    letterToRequester(
      request,
      { organisation, on: askedOn },
      {
        subject: 'A fee for your request',
        opening: [
          `Thank you for ${requestInWords(request)}. We will answer it, and ask you to pay ${poundsInWords(amount)} first. That is what it costs us to deal with it, and no more.`,
        ],
        parts: [
          { heading: 'Why there is a fee', words: `${groundsTold[ground]}\n${reasons}` },
          { heading: 'How to pay', words: '[How and where it can be paid]' },
          { heading: 'When you will have our answer', words: whenAnswered(ground) },
          complaintPart([...complaintRoutes(askedOn), toTheCourt]),
        ],
      },
    ),
  );
};
