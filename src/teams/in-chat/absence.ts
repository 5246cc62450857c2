import { actOf } from '../../acts/index.ts';
import { nameToColleague } from '../../domain/organisation/name-to-colleague.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { messageCard } from '../card/message-card.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { startForm } from '../draft/run-form.ts';

/** Days as `2026-11-23`, the cover as they were named; what the words did not say is asked for. */
export const recordAbsence = async (
  needs: ConverseNeeds,
  { from, until, cover, person }: { person: Person } & Record<'from' | 'until' | 'cover', string | undefined>,
): Promise<Shown> => {
  const named = needs.organisations.filter(({ people }) => people.some(({ id }) => id === person.id));
  const organisation = named.find(({ id }) => id === person.organisation) ?? named[0];
  if (!organisation) {
    return messageCard('You need not tell me', [
      'Only people with a part in data protection say when they are away, so that somebody stands in for them.',
    ]);
  }
  const colleague = cover === undefined ? undefined : nameToColleague(cover, organisation)?.id;
  const told = Object.entries({ from, until, cover: colleague });
  return startForm(needs, {
    act: actOf('record-absence'),
    person,
    organisation: organisation.id,
    typed: Object.fromEntries(told.filter((each): each is [string, string] => each[1] !== undefined)),
    about: undefined,
  });
};

/** An absence that the administrator has set is refused: only they can take it out. */
export const endAbsence = async ({ desk }: ConverseNeeds, person: Person): Promise<Shown> => {
  const ended = await desk.endAbsence({ person });
  return ended.ok
    ? messageCard('Welcome back', ['From now on you are told again. Whoever stood in for you no longer is.'])
    : messageCard('Nothing was changed', [ended.words]);
};
