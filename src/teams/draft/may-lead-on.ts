import type { Act } from '../../acts/act.ts';
import type { Setting } from '../../acts/setting.ts';
import type { Typed } from '../card/read-inputs.ts';
import { progress } from './advance.ts';

type Element = Readonly<Record<string, unknown>>;

/**
 * Whether some choice on a card brings another question after it, so that its main button cannot yet say that it records.
 * Each choice is tried by itself, beside what was typed.
 */
export const mayLeadOn = (
  act: Act,
  { step, asked, typed, setting }: { step: string; asked: readonly Element[]; typed: Typed; setting: Setting },
): boolean =>
  asked
    .filter(({ type, id }) => type === 'Input.ChoiceSet' && id !== 'change')
    .some(({ id, choices }) =>
      (choices as readonly { readonly value: string }[]).some(
        ({ value }) => progress(act, { ...typed, [String(id)]: value }, setting).steps.at(-1)?.id !== step,
      ),
    );
