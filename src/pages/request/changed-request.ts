import { theChannelIsTold } from '../../acts/event-words.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { nextStep } from '../../domain/request/next-step.ts';
import type { DataRequest } from '../../domain/request/request.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { wordsOf } from '../event-words.ts';
import { nextRequestButton } from './next-request-button.ts';

/** What a person sees after they have changed something about a request, and what comes next. */
export const changedRequest = (
  about: DataRequest,
  seen: { organisation: Organisation; person: Person; now: Date },
): Shown => {
  const { reference, history } = about;
  const { title = 'saved', line = theChannelIsTold } = wordsOf(history.at(-1)?.what ?? '') ?? {};
  const next = nextStep(about, { organisation: seen.organisation, now: seen.now, personId: seen.person.id });
  const main = nextRequestButton(about, seen);
  return messageCard(
    `${reference}: ${title}`,
    [line, ...(next ? [`Next: ${next.words}`] : [])],
    [
      ...(main ? [main] : []),
      button('Show the request', { do: 'case', reference }, main ? 'default' : 'positive'),
      button('Requests', { do: 'show', show: 'requests' }),
    ],
  );
};
