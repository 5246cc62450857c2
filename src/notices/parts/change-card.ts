import { z } from 'zod';
import { defineCard } from '../../teams/card/define-card.ts';
import { show } from '../../teams/card/show.ts';
import { openButton } from './open-privately.ts';
import { inPublic } from './telling.ts';

const card = defineCard(
  'notices/change',
  z.strictObject({ title: z.string(), lines: z.array(z.strictObject({ words: z.string() })) }),
);

/** That something about a report has changed, and no more. */
export const changeCard = (words: string) =>
  inPublic(({ reference }) => {
    const title = `${reference}: ${words}`;
    const lines = [{ words: 'What changed opens only in your private chat with me.' }];
    return show(card.render({ title, lines }), title, [openButton({ reference }, 'positive')]);
  });
