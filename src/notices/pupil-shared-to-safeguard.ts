import { pupilTold } from './parts/pupil-told.ts';
import type { CardOf } from './parts/telling.ts';

export const pupilSharedToSafeguard: CardOf<'pupil-shared-to-safeguard'> = {
  pupil: pupilTold(({ reference }) => ({
    title: `${reference}: shared to keep somebody safe`,
    what: 'Something was shared because somebody might have come to harm. That is allowed whatever was signed (SEIPS policy 6.4).',
    next: 'Read what was shared and why.',
  })),
};
