import type { Day } from '../../domain/deadlines/day-words.ts';
import type { Actor } from '../../domain/history.ts';
import type { RequestEvent } from '../../domain/request/machine.ts';
import { inTheWayOf } from '../../domain/request/next-step.ts';
import { button } from '../buttons.ts';
import { messageCard } from '../cards/message-card.ts';
import { eventButton, mayDo } from '../cards/request/next-request-button.ts';
import { mostButtons } from '../cards/show.ts';
import type { Shown } from '../incoming.ts';
import type { Setting } from './define-dialogue.ts';

/**
 * In place of a form that would lead nowhere: all that is in the way of an event, with a button to each that this person may
 * press. `on`: the first day on which it can have happened, where that is not today.
 */
export const requestNotReady = (
  event: RequestEvent,
  { about, person, organisation, marked = [], now }: Setting,
  { title, on }: { title: string; on?: Day | undefined },
): Shown | undefined => {
  if (about?.type !== 'request') return undefined;
  const by = { id: person.id, name: person.name } as Actor;
  const found = inTheWayOf(event, {
    before: about,
    by,
    organisation,
    marked,
    now,
    ...(on === undefined ? {} : { on }),
  });
  if (found.length === 0) return undefined;
  const steps = [
    ...new Map(
      found.flatMap(({ event: by, part }) => (by === undefined ? [] : [[by, { event: by, part }] as const])),
    ).values(),
  ].filter((each) => mayDo(each.event, about, person));
  return messageCard(
    title,
    found.map(({ words }) => words),
    [
      ...steps.slice(0, mostButtons - 1).map((each, at) => eventButton(about, each, at === 0 ? 'positive' : 'default')),
      button('Open the request', { do: 'case', reference: about.reference }),
    ],
  );
};
