import { requestCard } from './parts/request-card.ts';
import type { CardOf } from './parts/telling.ts';

export const requestToLookAfter: CardOf<'request-to-look-after'> = { request: requestCard };
