import { unseenCard } from '../pages/unseen-card.ts';
import { pressed } from './card/buttons.ts';
import type { AdaptiveCard, Shown } from './card/shown.ts';
import { placeOf, saidIn, type TeamsActivity } from './read-activity.ts';

/** Says that something broke, with the words under which our log knows it. */
export const faultCard = ({ activity, correlation }: { activity: TeamsActivity; correlation: string }): Shown => {
  const viewed = viewedIn(activity);
  if (viewed !== undefined) return unseenCard(viewed);
  const again = tryAgain(activity);
  const kept = again.length > 0 ? 'Nothing you typed is lost: press the button to try again.' : 'Please try again.';
  return {
    card: card(
      ['Something went wrong at our end.', kept, `If it stays like this, quote reference ${correlation}.`],
      again,
    ),
    summary: 'Something went wrong at our end.',
  };
};

/** Says that an answer is late; the work goes on meanwhile, and what is done twice counts once. */
export const lateCard = (activity: TeamsActivity): Shown => {
  const viewed = viewedIn(activity);
  if (viewed !== undefined) return unseenCard(viewed);
  const again = tryAgain(activity);
  const kept = again.length > 0 ? ' What you typed is kept: wait a moment, then press the button.' : '';
  return {
    card: card([`It is taking longer than it should.${kept}`], again),
    summary: 'It is taking longer than it should.',
  };
};

/** Teams asks for views of a card by itself, so nobody is told of a fault there; the reference of the case it is about. */
const viewedIn = (activity: TeamsActivity): string | undefined => {
  const said = saidIn(activity);
  if (said?.by !== 'button') return undefined;
  const read = pressed.safeParse(said.pressed);
  return read.success && read.data.do === 'view' ? read.data.reference : undefined;
};

const mostCarried = 9_000;

/**
 * This card takes the place of the one that was filled in, so the button carries on what was typed there. It is shown
 * to the person alone, so not outside their own chat; the limit leaves room under what Teams takes as a card.
 */
const tryAgain = (activity: TeamsActivity): Record<string, unknown>[] => {
  const said = saidIn(activity);
  if (placeOf(activity) !== 'chat' || said?.by !== 'button') return [];
  const { verb, ...data } = said.pressed;
  if (JSON.stringify(data).length > mostCarried) return [];
  const common = { title: 'Try again', data };
  return [
    {
      type: 'Action.Execute',
      ...(typeof verb === 'string' ? { verb } : {}),
      ...common,
      fallback: { type: 'Action.Submit', ...common },
    },
  ];
};

const card = (lines: readonly string[], actions: readonly Record<string, unknown>[]): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: lines.map((text) => ({ type: 'TextBlock', text, wrap: true })),
  ...(actions.length > 0 ? { actions } : {}),
});
