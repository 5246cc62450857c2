import { reportedCard } from './parts/reported-card.ts';
import type { CardOf } from './parts/telling.ts';

export const breachReported: CardOf<'breach-reported'> = { report: reportedCard };
