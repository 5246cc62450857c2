import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { capacityNames } from '../log/request-words.ts';
import { subjectOf } from '../log/same-person.ts';
import type { DataRequest } from '../request.ts';
import { piecesOf, whyUnsettled } from '../work/health-data.ts';
import { answerBy } from './answer-by.ts';
import { letterTo, nothingToWrite, type Writing } from './letter-to.ts';

/**
 * The letter that asks a health professional whether handing health data over would cause serious harm (Data Protection Act
 * 2018 Sch. 3 paras. 5 and 6): the one now or last responsible for the care, or else one with the experience that it takes (para. 2(1)). It says in what capacity somebody asks, as that may matter for the answer, and not who. `only`:
 * the one piece to ask about; left out: all that are not settled.
 */
export const healthOpinionRequest = (
  request: DataRequest,
  { organisation, now }: Writing,
  only?: string,
): Outcome<LetterText> => {
  const today = londonClock(now).day;
  const pieces = piecesOf(request).filter((piece) =>
    only === undefined ? whyUnsettled(piece, request, today) !== undefined : piece.id === only,
  );
  if (pieces.length === 0) return nothingToWrite;
  const { asked, reference } = request;
  return ok(
    letterTo(
      { name: '[Name]', address: ['[Profession]', '[Where they work]'] },
      { organisation, on: today },
      {
        subject: `${reference}: your opinion before we answer a request for data`,
        opening: [
          'Somebody has asked us for a copy of personal data that holds information about health. The law does not let us hand that over, or hold it back because it may do harm, without the opinion of a health professional.',
          'We ask you because you are, or were last, responsible for the care that it is about. If that is not you, please tell us who it is, or whether you have the experience to judge it.',
        ],
        parts: [
          {
            heading: 'Who it is about',
            words: `${subjectOf(asked)}${asked.bornOn ? `, born on ${dateInWords(asked.bornOn)}` : ''}`,
          },
          { heading: 'Who asks', words: capacityNames[asked.capacity] },
          { heading: 'What we ask you about', words: pieces.map(({ what }) => `• ${what}`).join('\n') },
          { heading: 'What we ask you', words: question },
          { heading: 'The law', words: 'Data Protection Act 2018 Sch. 3 paras. 5 and 6' },
          { heading: 'By when', words: answerBy(request, { organisation, now }) },
        ],
        closing: [
          `Our reference is ${reference}. Please answer in writing, with the date, and by a secure way. Your opinion counts for six months from when we have it, unless things change so that we should ask you again. Tell us if you need to see the papers first.`,
        ],
      },
    ),
  );
};

const question =
  'Would handing it over be likely to cause serious harm to the physical or mental health of the person it is about, or of anybody else? If that is so for a part of it only, which part? And why?';
