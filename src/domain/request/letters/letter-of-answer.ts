import type { LetterText } from '../../breach/tell/letter-text.ts';
import type { Outcome } from '../../outcome.ts';
import { isHandedOver } from '../answer/prepare-answer.ts';
import type { DataRequest } from '../request.ts';
import type { Writing } from './letter-to.ts';
import { outcomeLetter } from './outcome-letter.ts';
import { replyLetter } from './reply-letter.ts';

/** The letter that an answer goes out with: with a copy of data, or with what was decided about a right. */
export const letterOfAnswer = (request: DataRequest, writing: Writing): Outcome<LetterText> =>
  isHandedOver(request.asked) ? replyLetter(request, writing) : outcomeLetter(request, writing);
