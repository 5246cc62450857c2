import { pupilTold } from './parts/pupil-told.ts';
import type { CardOf } from './parts/telling.ts';

export const pupilWithdrawal: CardOf<'pupil-withdrawal'> = {
  pupil: pupilTold(({ reference }, { notice }) => ({
    title: `${reference}: stop sharing`,
    what: 'What was signed was withdrawn, or somebody objected. It acts at once, for everybody.',
    next:
      notice.to === 'dpo'
        ? 'Stop all sharing that relies on the signed form. Then decide whether it stands.'
        : 'Stop all sharing that relies on the signed form. Open this to see whom you must tell, and by when.',
  })),
};
