import { requestCard } from './parts/request-card.ts';
import type { CardOf } from './parts/telling.ts';

export const requestLogged: CardOf<'request-logged'> = { request: requestCard };
