import type { LetterText } from '../../breach/tell/letter-text.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { Refusal } from '../answer/answer.ts';
import { concernsAdoption } from '../log/adoption.ts';
import type { DataRequest } from '../request.ts';
import { askingFacts, isAdult } from '../standing/asking-facts.ts';
import { complaintPart, complaintRoutes, toTheCourt } from './complaint-routes.ts';
import { letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

type Refusing = Pick<Refusal, 'ground' | 'reasons' | 'toldOn'>;

const groundsTold: Readonly<Record<Refusing['ground'], string>> = {
  unfounded: 'The law lets us refuse a request that is clearly unfounded. We think that this one is.',
  excessive: 'The law lets us refuse a request that is clearly excessive. We think that this one is.',
  'may-not-ask': 'We can give this information only to the person it is about, or to somebody who may act for them.',
  exempt: 'The law requires or allows us to keep back this information.',
  'right-does-not-apply': 'The law gives this right only in some cases. We do not think that yours is one of them.',
};

/** What somebody who is refused must be told: why, and every way to complain, and that a court can decide (Art. 12(4)). */
export const refusalLetter = (
  request: DataRequest,
  { organisation }: Pick<Writing, 'organisation'>,
  refusing: Refusing | null = request.refusal,
): Outcome<LetterText, 'nothing-to-write'> => {
  if (!refusing) return nothingToWrite;
  const { ground, reasons, toldOn } = refusing;
  return ok(
    letterToRequester(
      request,
      { organisation, on: toldOn },
      {
        subject: 'Our decision on your request',
        opening: [`We have thought carefully about ${requestInWords(request)}, and have decided to refuse it.`],
        parts: [
          { heading: 'Why', words: `${groundsTold[ground]}\n${reasons}` },
          ...(ground === 'may-not-ask'
            ? [{ heading: 'What you can do', words: wayForward(request, organisation) }]
            : []),
          complaintPart([...complaintRoutes(toldOn, { request, organisation }), toTheCourt]),
        ],
        closing: ['If something in this letter is not clear, please ask us.'],
      },
    ),
  );
};

/** Nobody who may not ask as things are is left there: what would let them (ICO guidance on access requests). */
const wayForward = (request: DataRequest, organisation: Organisation): string => {
  const facts = askingFacts(request, organisation);
  if (facts.capacity === 'pupil' && facts.ofThemselves && !isAdult(facts))
    return 'Somebody with parental responsibility can ask for you.';
  const agreed = `If ${(concernsAdoption(request) ? undefined : request.asked.subject) ?? 'the person it is about'} agrees in writing`;
  return isAdult(facts)
    ? `${agreed}, ask us again.`
    : `${agreed}, or you can show us that you have parental responsibility, ask us again.`;
};
