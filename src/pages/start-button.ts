import type { Act } from '../acts/act.ts';
import type { ActId } from '../acts/index.ts';
import { button } from '../teams/card/buttons.ts';
import type { Button } from '../teams/card/show.ts';

/** Begins an act. `part`: what of the case it is about, such as a task by its id, or the step to begin at. */
export const startButton = (
  title: string,
  act: ActId | Act,
  { reference, part }: { readonly reference?: string | undefined; readonly part?: string | undefined } = {},
  style: 'positive' | 'default' = 'default',
): Button =>
  button(
    title,
    {
      do: 'start',
      dialogue: typeof act === 'string' ? act : act.id,
      ...(reference === undefined ? {} : { reference }),
      ...(part === undefined ? {} : { part }),
    },
    style,
  );
