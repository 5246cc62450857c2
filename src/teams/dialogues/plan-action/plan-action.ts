import { z } from 'zod';
import { earliestDueOn } from '../../../domain/breach/close/investigate-breach.ts';
import { actionForm } from '../../../domain/breach/close/investigation.ts';
import { roleNames } from '../../../domain/organisation/person.ts';
import { defineCard } from '../../cards/define-card.ts';
import { safeText } from '../../cards/safe-text.ts';
import { dialogueOver } from '../define-dialogue.ts';

const { step, dialogue } = dialogueOver(actionForm);

export const planActionDialogue = dialogue({
  id: 'plan-action',
  version: 1,
  title: 'Plan an action',
  sendLabel: 'Plan it',
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
  finish: ({ answers, draft, person }, desk) =>
    desk.planAction({ submissionId: draft.id, reference: draft.about ?? '', action: answers, person }),
});
