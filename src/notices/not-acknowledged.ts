import type { CardOf } from './parts/telling.ts';
import { waitingCard } from './parts/waiting-card.ts';

export const notAcknowledged: CardOf<'not-acknowledged'> = { report: waitingCard };
