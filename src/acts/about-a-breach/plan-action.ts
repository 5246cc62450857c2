import { earliestDueOn, planAction as plan } from '../../domain/breach/close/investigate-breach.ts';
import { actionForm } from '../../domain/breach/close/investigation.ts';
import { roleNames } from '../../domain/organisation/person.ts';
import { day, heading, hint, pick, words } from '../../teams/card/blocks.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { isAssessed } from '../facts/case-facts.ts';
import { over } from '../over.ts';

const { step, aboutBreach } = over(actionForm);

export const planAction = aboutBreach({
  id: 'plan-action',
  version: 1,
  title: 'Plan an action',
  send: 'Plan it',
  said: {
    help: 'plan an action for …',
    alone: 'plan an action, plan action, plan actions, add an action, new action',
    ofOne: 'plan an/another action, plan action, plan actions, add an/another action, new action, action for',
  },
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
      card: (_soFar, { about, organisation, now }) => [
        heading(`Plan an action: ${about?.reference ?? ''}`),
        hint(
          'One thing that will stop it from happening again. Whoever does it is told, and is reminded until it is done.',
        ),
        words('words', 'What is to be done?', { longest: 1000 }),
        pick(
          'owner',
          'Who will do it?',
          organisation.people.map(({ id, name, roles }) => ({
            title: safeText(`${name}, ${roles.map((role) => roleNames[role]).join(', ')}`),
            value: id,
          })),
          { prompt: 'Choose a colleague' },
        ),
        day('dueOn', 'By the end of which day?', { earliest: earliestDueOn(now) }),
      ],
    }),
  ],
  check: ({ dueOn }, { now }) =>
    dueOn !== undefined && dueOn < earliestDueOn(now)
      ? [{ field: 'dueOn', words: 'Choose a day that is still to come.' }]
      : [],
  decide: (deciding, action) => plan({ ...deciding, action }),
});
