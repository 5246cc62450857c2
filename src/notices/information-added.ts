import { changeCard } from './parts/change-card.ts';
import type { CardOf } from './parts/telling.ts';

export const informationAdded: CardOf<'information-added'> = { report: changeCard('information was added') };
