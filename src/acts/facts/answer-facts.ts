import { listInWords } from '../../domain/deadlines/day-words.ts';
import { type AnswerPart, answerParts } from '../../domain/request/answer/answer.ts';
import { formNames, outcomeNames, partNames } from '../../domain/request/answer/answer-words.ts';
import { blanksInWords } from '../../domain/request/letters/blanks-in-letter.ts';
import { letterOfAnswer } from '../../domain/request/letters/letter-of-answer.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import { exemptionFacts } from '../../domain/request/work/exemption-facts.ts';
import { adviceNames } from '../../domain/request/work/record-advice.ts';
import { stillWithheld } from '../../domain/request/work/still-withheld.ts';
import type { Setting } from '../setting.ts';
import { type Fact, factOf } from './case-facts.ts';
import { requestOf } from './request-facts.ts';
import { draftedLines } from './rights-facts.ts';

/** The drafted letter that the answer goes out with, as lines of a card. */
export const answerLetter = (setting: Setting) => {
  const request = requestOf(setting);
  return draftedLines(request && letterOfAnswer(request, setting));
};

/** How much of that letter is still to be filled in by hand. */
export const answerBlanks = (setting: Setting): string => {
  const request = requestOf(setting);
  const drafted = request && letterOfAnswer(request, setting);
  return drafted?.ok ? blanksInWords(drafted.value) : '';
};

const mostHeld = 3;

/** What goes out, for whoever hands it over. */
export const goesOut = ({ answer }: DataRequest): Fact[] =>
  answer
    ? [
        ...factOf('What goes out', answer.words),
        ...factOf('In which form', formNames[answer.form]),
        ...factOf('What was decided', answer.outcome ? outcomeNames[answer.outcome] : ''),
      ]
    : [];

const partsInWords = (parts: readonly AnswerPart[]): string =>
  parts.length === answerParts.length
    ? `All ${answerParts.length} points of UK GDPR Art. 15(1) were ticked by whoever put it together`
    : parts.map((part) => partNames[part]).join('; ');

/** What goes out and what stays behind, for whoever looks at it. */
export const answerFacts = (request: DataRequest): Fact[] => {
  const { answer, advice } = request;
  if (!answer) return [];
  return [
    ...goesOut(request),
    ...factOf('Reasons', answer.reasons ?? ''),
    ...factOf('What it tells them', partsInWords(answer.parts)),
    ...factOf('Left out, and why', answer.leftOut ?? ''),
    ...factOf('Both versions of', listInWords(answer.bothVersionsOf)),
    ...factOf('Flagged as restricted', listInWords(answer.flagsRestrictionOf)),
    ...stillWithheld(request)
      .slice(-mostHeld)
      .flatMap(({ exemption, what }) => factOf('Held back', `${exemptionFacts[exemption].name}: ${what}`)),
    ...(advice ? factOf('Advice', `${adviceNames[advice.advises]}. ${advice.words}`) : []),
  ];
};
