import { lineOf, pupilTold } from './parts/pupil-told.ts';
import type { CardOf } from './parts/telling.ts';

export const pupilWithdrawalUndone: CardOf<'pupil-withdrawal-undone'> = {
  pupil: pupilTold((about, telling) => ({
    title: `${about.reference}: a withdrawal no longer counts`,
    what:
      lineOf(about, telling)?.what === 'entry-undone'
        ? 'It was recorded by mistake, and undone within ten minutes.'
        : 'They changed their mind.',
    next: 'This withdrawal no longer stops sharing. Ask me before you share. Tell whoever you had told to stop what applies now.',
  })),
};
