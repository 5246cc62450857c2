import { changeCard } from './parts/change-card.ts';
import type { CardOf } from './parts/telling.ts';

export const reportWithdrawn: CardOf<'report-withdrawn'> = { report: changeCard('the report was withdrawn') };
