import { z } from 'zod';
import type { ShownButton } from '../desk/ports/shown-buttons.ts';

const button = z.object({
  type: z.literal('Action.Execute'),
  title: z.string(),
  data: z.record(z.string(), z.unknown()),
});

/** What can be pressed on a card and answered by the desk; a link is opened by the client alone. */
export const buttonsOn = (card: Readonly<Record<string, unknown>>): ShownButton[] =>
  z
    .array(z.unknown())
    .catch([])
    .parse(card['actions'])
    .flatMap((each) => {
      const { data } = button.safeParse(each);
      return data ? [{ title: data.title, carries: data.data }] : [];
    });
