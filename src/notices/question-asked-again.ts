import { questionCard } from './parts/question-card.ts';
import type { CardOf } from './parts/telling.ts';

export const questionAskedAgain: CardOf<'question-asked-again'> = { question: questionCard };
