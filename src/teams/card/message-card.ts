import { z } from 'zod';
import type { button, linkButton } from './buttons.ts';
import { defineCard } from './define-card.ts';
import { show } from './show.ts';
import type { Shown } from './shown.ts';

const message = defineCard(
  'shared/message',
  z.strictObject({ title: z.string(), lines: z.array(z.strictObject({ words: z.string() })) }),
);

/** A short answer in words. The title is also the banner, so neither it nor the lines may name a person. */
export const messageCard = (
  title: string,
  lines: readonly string[],
  buttons: readonly (ReturnType<typeof button> | ReturnType<typeof linkButton>)[] = [],
): Shown => show(message.render({ title, lines: lines.map((words) => ({ words })) }), title, buttons);
