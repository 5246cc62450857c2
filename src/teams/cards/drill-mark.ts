import type { Shown } from '../incoming.ts';

const mark = {
  type: 'TextBlock',
  text: 'DRILL · practice only',
  wrap: true,
  weight: 'Bolder',
  color: 'Warning',
  size: 'Medium',
};

/** A card about a drill says so above everything else, and once, so that nobody takes practice for a breach. */
export const drillMarked = (shown: Shown, about: object | undefined): Shown => {
  if (!about || !('drill' in about) || about.drill !== true) return shown;
  const body = shown.card['body'] as readonly unknown[];
  if (body[0] === mark) return shown;
  return { ...shown, card: { ...shown.card, body: [mark, ...body] }, summary: `DRILL · ${shown.summary}` };
};
