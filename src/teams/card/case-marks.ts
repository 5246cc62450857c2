import { carriesDanger, dangerMark } from '../../domain/breach/report/danger.ts';
import type { Shown } from './shown.ts';

const markOf = (text: string, color: 'Warning' | 'Attention') => ({
  type: 'TextBlock',
  text,
  wrap: true,
  weight: 'Bolder',
  color,
  size: 'Medium',
});

const drillWords = 'DRILL';
const drill = markOf('DRILL · practice only', 'Warning');
const danger = markOf(dangerMark, 'Attention');

/** Put above everything else of a card, and once. */
const marked = (shown: Shown, mark: ReturnType<typeof markOf>, banner: string): Shown => {
  const body = shown.card['body'] as readonly unknown[];
  if (body.includes(mark)) return shown;
  return { ...shown, card: { ...shown.card, body: [mark, ...body] }, summary: `${banner} · ${shown.summary}` };
};

type Marked = Parameters<typeof carriesDanger>[0];
const mayCarryDanger = (about: object): about is Marked =>
  'report' in about && typeof about.report === 'object' && about.report !== null && 'withdrawn' in about;

/**
 * A card about a case in which somebody may be hurt says so, with no detail; one about a drill says that too, so that nobody
 * takes practice for a breach.
 */
export const caseMarked = (shown: Shown, about: object | undefined): Shown => {
  if (!about) return shown;
  const inDanger = mayCarryDanger(about) && carriesDanger(about) ? marked(shown, danger, dangerMark) : shown;
  return 'drill' in about && about.drill === true ? marked(inDanger, drill, drillWords) : inDanger;
};
