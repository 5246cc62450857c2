import type { Shown } from '../../src/teams/card/shown.ts';

type Element = Readonly<Record<string, unknown>>;

/** A card as a person would read it aloud: compact enough to be reviewed like any other text. */
export const cardText = ({ card, summary }: Shown): string => {
  const body = elements(card['body']).flatMap((each) => lines(each));
  const buttons = elements(card['actions']).map(buttonText).join(' ');
  return [`banner: ${summary}`, ...body, buttons].filter(Boolean).join('\n');
};

const elements = (list: unknown): Element[] => (list ?? []) as Element[];

const lines = (element: Element): string[] => {
  switch (element['type']) {
    case 'TextBlock':
      return [`${ruleAbove(element)}${marks(element)}${shortened(element['text'])}`];
    case 'RichTextBlock':
      return [
        elements(element['inlines'])
          .map((run) => `${marks(run)}${shortened(run['text'])}`)
          .join(''),
      ];
    case 'Container':
      return elements(element['items'])
        .flatMap((each, at) => (at === 0 ? [ruleAbove(element)] : []).concat(lines(each)))
        .filter(Boolean);
    default:
      return [`${element['label']}`, ...inputLines(element)].map((each) => `  ${each}`);
  }
};

const ruleAbove = ({ separator }: Element): string => (separator ? '---' : '');

const marks = ({ style, color, weight, isSubtle }: Element): string => {
  if (style === 'heading') return '# ';
  if (color === 'Attention') return '! ';
  if (weight === 'Bolder') return '* ';
  return isSubtle ? '~ ' : '';
};

const inputLines = ({ type, value, choices, placeholder, isMultiSelect, style }: Element): string[] => {
  if (type !== 'Input.ChoiceSet') return [`[${value === undefined ? `_${placeholder ?? ''}_` : shortened(value)}]`];
  const chosen = String(value ?? '').split(',');
  const offered = elements(choices);
  if (style === 'compact') {
    const title = offered.find((each) => chosen.includes(String(each['value'])))?.['title'];
    return [`[${title ?? `_${placeholder}_`} v] of ${offered.length}`];
  }
  const [open, close] = isMultiSelect ? ['[', ']'] : ['(', ')'];
  return offered.map((each) => `${open}${chosen.includes(String(each['value'])) ? 'x' : ' '}${close} ${each['title']}`);
};

const buttonText = ({ title, style }: Element): string =>
  style === 'positive' ? `[[${title}]]` : style === 'destructive' ? `[!${title}!]` : `[${title}]`;

const longest = 300;
const shortened = (text: unknown): string => {
  const words = String(text);
  return words.length > longest ? `${words.slice(0, 60)} ... (${words.length} characters)` : words;
};
