import { z } from 'zod';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { absenceForm, problemsOfAbsence } from '../../domain/organisation/absence.ts';
import { roleNames } from '../../domain/organisation/person.ts';
import { ok } from '../../domain/outcome.ts';
import { awayCard } from '../../teams/card/away-card.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { over } from '../act.ts';
import type { Setting } from '../setting.ts';

const { step, alone } = over(absenceForm);

const card = defineCard(
  'record-absence/days-and-cover',
  z.strictObject({ today: z.string(), colleagues: z.array(z.object({ title: z.string(), value: z.string() })) }),
);

const colleaguesOf = ({ organisation, person }: Setting) =>
  organisation.people
    .filter(({ id }) => id !== person.id)
    .map(({ id, name, roles }) => ({
      title: safeText(`${name}, ${roles.map((role) => roleNames[role]).join(' and ')}`),
      value: id,
    }));

export const recordAbsence = alone({
  id: 'record-absence',
  version: 1,
  title: 'Say that you are away',
  send: 'Save',
  right: 'report',
  reads: 'nothing',
  events: {},
  steps: [
    step({
      id: 'days-and-cover',
      name: 'The days, and who stands in',
      asks: ['from', 'until', 'cover'],
      card,
      view: (_soFar, setting) => ({ today: londonClock(setting.now).day, colleagues: colleaguesOf(setting) }),
    }),
  ],
  typedAtStart: ({ now }) => ({ from: londonClock(now).day }),
  check: (soFar, { organisation, person, now }) =>
    problemsOfAbsence(soFar, { organisation, personId: person.id, today: londonClock(now).day }),
  finish: async ({ answers, draft, person }, desk) => {
    const { organisation } = draft;
    const recorded = await desk.recordAbsence({ ...answers, organisation, submissionId: draft.id, person });
    return recorded.ok ? ok(awayCard(recorded.value)) : recorded;
  },
});
