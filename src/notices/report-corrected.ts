import { changeCard } from './parts/change-card.ts';
import type { CardOf } from './parts/telling.ts';

export const reportCorrected: CardOf<'report-corrected'> = { report: changeCard('the report was corrected') };
