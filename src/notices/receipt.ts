import { questionReceipt } from '../pages/question/question-receipt.ts';
import { receiptCard } from '../pages/receipt-card.ts';
import { requestReceipt } from '../pages/request/request-receipt.ts';
import type { CardOf } from './parts/telling.ts';

export const receipt: CardOf<'receipt'> = { report: receiptCard, request: requestReceipt, question: questionReceipt };
