import { questionCard } from './parts/question-card.ts';
import type { CardOf } from './parts/telling.ts';

export const questionAsked: CardOf<'question-asked'> = { question: questionCard };
