import { reportedCard } from './parts/reported-card.ts';
import type { CardOf } from './parts/telling.ts';

export const nearMissReported: CardOf<'near-miss-reported'> = { report: reportedCard };
