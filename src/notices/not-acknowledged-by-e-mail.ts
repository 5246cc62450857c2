import type { CardOf } from './parts/telling.ts';
import { waitingCard } from './parts/waiting-card.ts';

export const notAcknowledgedByEMail: CardOf<'not-acknowledged-by-e-mail'> = { report: waitingCard };
