import { announced } from './row.ts';

type Element = Readonly<Record<string, unknown>>;

/** A part of a step's card. `Asked` is the field of the form that its inputs answer; `never` where it only shows something. */
export interface Block<Asked extends string = never> {
  readonly elements: readonly Element[];
  readonly asks?: Asked;
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** `apart`: set off by a line from what is above it. */
interface Apart {
  readonly apart?: boolean;
}

const setOff = ({ apart = false }: Apart): Element => (apart ? { separator: true, spacing: 'Large' } : {});

/** Elements as they are, for the one card that shows something of its own. */
export const drawn = (...elements: readonly Element[]): Block => ({ elements });

interface Looks {
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly size?: 'Large' | 'Medium' | 'Small';
  readonly weight?: 'Default' | 'Bolder';
  readonly color?: 'Attention' | 'Warning';
}

/** Our own words only: Markdown is live here. */
export const ours = (text: string, looks: Looks & Readonly<Record<string, unknown>> = {}): Element => ({
  ...{ type: 'TextBlock', text, wrap: true },
  ...looks,
});

/** People’s words too, shown as they are. */
export const asTyped = (text: string, { spacing = 'None', ...looks }: Looks = {}): Element => ({
  ...{ type: 'RichTextBlock', spacing },
  inlines: [{ type: 'TextRun', text, ...looks }],
});

/** What belongs together: `spacing` and the like in `looks` hold for all of it. */
export const together = (looks: Readonly<Record<string, unknown>>, ...items: readonly Element[]): Element => ({
  type: 'Container',
  ...looks,
  items,
});

/** Nearer to what is above it, or further off. */
export const spaced = <Asked extends string>(
  spacing: 'Medium' | 'ExtraLarge',
  { elements: [first, ...others], ...block }: Block<Asked>,
): Block<Asked> => ({ ...block, elements: [{ ...first, spacing }, ...others] });

/** The title of a card, read out as a heading. Our own words only: Markdown is live here. */
export const heading = (text: string): Block =>
  drawn(ours(text, { size: 'Large', weight: 'Bolder', style: 'heading' }));

/** What a heading or a question means, in one sentence or two. */
export const hint = (text: string, given: Apart = {}): Block =>
  drawn(ours(text, { isSubtle: true, spacing: 'Small', ...setOff(given) }));

/** What is known already, a line each. */
export const facts = (known: readonly { readonly name: string; readonly answer: string }[]): Block =>
  drawn(
    ...known.map(({ name, answer }) =>
      together(
        { spacing: 'Small' },
        {
          ...{ type: 'RichTextBlock', spacing: 'None' },
          inlines: [
            { type: 'TextRun', text: announced(name), weight: 'Bolder' },
            { type: 'TextRun', text: answer },
          ],
        },
      ),
    ),
  );

export interface LetterLine {
  readonly words: string;
  readonly weight: 'Default' | 'Bolder';
}

/** A drafted letter, or other words to read through, a line each. */
export const letter = (lines: readonly LetterLine[]): Block =>
  drawn(
    ...lines.map(({ words: text, weight }) =>
      together({ spacing: 'Small' }, asTyped(text, { spacing: 'Small', weight })),
    ),
  );

/** What to heed before going on, a line each. */
export const warnings = (lines: readonly string[]): Block =>
  drawn(...lines.map((text) => asTyped(text, { spacing: 'Small', color: 'Attention', weight: 'Bolder' })));

const asking = <Asked extends string>(asks: Asked, ...elements: readonly Element[]): Block<Asked> => ({
  elements,
  asks,
});

interface Typing extends Apart {
  /** In characters. */
  readonly longest?: number;
  /** An example, where the input is empty. */
  readonly like?: string;
}

const text = (id: string, label: string, { longest, like, ...given }: Typing): Element => ({
  ...{ type: 'Input.Text', id, label },
  ...(longest === undefined ? {} : { maxLength: longest }),
  ...(like === undefined ? {} : { placeholder: like }),
  ...setOff(given),
});

/** Words of several lines. */
export const words = <Field extends string>(field: Field, label: string, typing: Typing = {}): Block<Field> =>
  asking(field, { ...text(field, label, typing), isMultiline: true });

/** A name, a number or another short answer. */
export const line = <Field extends string>(field: Field, label: string, typing: Typing = {}): Block<Field> =>
  asking(field, text(field, label, typing));

const choosing = (id: string, label: string, choices: readonly Choice[], given: Apart): Element => ({
  ...{ type: 'Input.ChoiceSet', id, label, wrap: true, choices },
  ...setOff(given),
});

/** One of a few answers, all of them seen. */
export const one = <Field extends string>(
  field: Field,
  label: string,
  choices: readonly Choice[],
  { chosen, ...given }: Apart & { readonly chosen?: string } = {},
): Block<Field> =>
  asking(field, {
    ...choosing(field, label, choices, given),
    ...{ style: 'expanded', isMultiSelect: false },
    ...(chosen === undefined ? {} : { value: chosen }),
  });

/** One of many answers, behind a prompt. */
export const pick = <Field extends string>(
  field: Field,
  label: string,
  choices: readonly Choice[],
  { prompt, ...given }: Apart & { readonly prompt?: string } = {},
): Block<Field> =>
  asking(field, {
    ...choosing(field, label, choices, given),
    ...{ style: 'compact', isMultiSelect: false },
    ...(prompt === undefined ? {} : { placeholder: prompt }),
  });

/** As many answers as are true. */
export const ticks = <Field extends string>(
  field: Field,
  label: string,
  choices: readonly Choice[],
  given: Apart = {},
): Block<Field> => asking(field, { ...choosing(field, label, choices, given), style: 'expanded', isMultiSelect: true });

/** Days as `2026-11-23`. */
interface Days {
  readonly earliest?: string;
  readonly today?: string;
}

const calendar = (id: string, label: string, { earliest, today }: Days, given: Apart): Element => ({
  ...{ type: 'Input.Date', id, label },
  ...(earliest === undefined ? {} : { min: earliest }),
  ...(today === undefined ? {} : { max: today }),
  ...setOff(given),
});

/** A day: `today` is the last that can be chosen. */
export const day = <Field extends string>(
  field: Field,
  label: string,
  days: Days = {},
  given: Apart = {},
): Block<Field> => asking(field, calendar(field, label, days, given));

/** A day and a time. */
export const moment = <Field extends string>(
  field: Field,
  label: string,
  timeLabel: string,
  days: Days = {},
  given: Apart = {},
): Block<Field> =>
  asking(field, calendar(`${field}-date`, label, days, given), {
    type: 'Input.Time',
    id: `${field}-time`,
    label: timeLabel,
  });

/** A number. */
export const count = <Field extends string>(
  field: Field,
  label: string,
  { least, like }: { readonly least: number; readonly like: string },
): Block<Field> => asking(field, { type: 'Input.Number', id: field, label, min: least, placeholder: like });
