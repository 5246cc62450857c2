import type { RequestEvent } from '../domain/request/machine.ts';
import type { Act } from './act.ts';
import type { RequestEventWords } from './event-words.ts';
import { acts } from './index.ts';

interface Begun {
  readonly act: Act;
  readonly words: RequestEventWords;
}

const byEvent: ReadonlyMap<string, Begun> = new Map(
  acts
    .filter(({ about }) => about === 'request')
    .flatMap((act) =>
      Object.entries(act.events).map(([event, words]) => [event, { act, words: words as RequestEventWords }] as const),
    ),
);

const begun = (event: RequestEvent): Begun => {
  const found = byEvent.get(event);
  if (!found) throw new Error(`no act makes ${event} happen`);
  return found;
};

/** The act by which each thing happens to a request. */
export const actFor = (event: RequestEvent): Act => begun(event).act;

/** The words on the button that begins it. */
export const beginWords = (event: RequestEvent): string => begun(event).words.begin;

/** What can come of an act about a request. */
export const eventsOf = ({ events }: Act): RequestEvent[] => Object.keys(events) as RequestEvent[];
