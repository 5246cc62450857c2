import { z } from 'zod';
import { earliestDueOn, planAction as plan } from '../../domain/breach/close/investigate-breach.ts';
import { actionForm } from '../../domain/breach/close/investigation.ts';
import { roleNames } from '../../domain/organisation/person.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { over } from '../act.ts';
import { isAssessed } from '../facts/case-facts.ts';

const { step, aboutBreach } = over(actionForm);

export const planAction = aboutBreach({
  id: 'plan-action',
  version: 1,
  title: 'Plan an action',
  send: 'Plan it',
  right: 'triage',
  reads: 'investigation',
  meant: isAssessed,
  events: {
    'action-planned': {
      did: 'planned an action',
      noted: 'an action was planned',
      title: 'the action is planned',
      line: 'Whoever is to do it is being told.',
    },
  },
  steps: [
    step({
      id: 'action',
      name: 'The action',
      asks: ['words', 'owner', 'dueOn'],
      card: defineCard(
        'plan-action/action',
        z.strictObject({
          reference: z.string(),
          people: z.array(z.object({ title: z.string(), value: z.string() })),
          earliest: z.string(),
        }),
      ),
      view: (_soFar, { about, organisation, now }) => ({
        reference: about?.reference ?? '',
        people: organisation.people.map(({ id, name, roles }) => ({
          title: safeText(`${name}, ${roles.map((role) => roleNames[role]).join(', ')}`),
          value: id,
        })),
        earliest: earliestDueOn(now),
      }),
    }),
  ],
  check: ({ dueOn }, { now }) =>
    dueOn !== undefined && dueOn < earliestDueOn(now)
      ? [{ field: 'dueOn', words: 'Choose a day that is still to come.' }]
      : [],
  decide: (deciding, action) => plan({ ...deciding, action }),
});
