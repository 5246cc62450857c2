import type { Actor } from '../../domain/history.ts';
import type { RequestEvent } from '../../domain/request/machine.ts';
import { mayHappen } from '../../domain/request/revise-request.ts';
import { button } from '../buttons.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Shown } from '../incoming.ts';
import type { Setting } from './define-dialogue.ts';

/** In place of a form that would lead nowhere: why none of these can happen to the request as it stands. */
export const notNow =
  (...events: readonly [RequestEvent, ...RequestEvent[]]) =>
  ({ about, person, organisation, marked = [], now }: Setting): Shown | undefined => {
    if (about?.type !== 'request') return undefined;
    const by = { id: person.id, name: person.name } as Actor;
    const outcomes = events.map((event) => mayHappen(event, { before: about, by, organisation, marked, now }));
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.words]));
    const [words] = refused;
    if (words === undefined || refused.length < outcomes.length) return undefined;
    return messageCard(
      'That cannot be done now',
      [words],
      [button('Open the request', { do: 'case', reference: about.reference }, 'positive')],
    );
  };
