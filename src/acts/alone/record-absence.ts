import { londonClock } from '../../domain/deadlines/london-time.ts';
import { absenceForm, problemsOfAbsence } from '../../domain/organisation/absence.ts';
import { roleNames } from '../../domain/organisation/person.ts';
import { ok } from '../../domain/outcome.ts';
import { awayCard } from '../../teams/card/away-card.ts';
import { day, heading, hint, pick } from '../../teams/card/blocks.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, alone } = over(absenceForm);

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
  said: { help: 'I’m away until Monday, cover: Dev', alone: null, ofOne: null },
  right: 'report',
  reads: 'nothing',
  events: {},
  steps: [
    step({
      id: 'days-and-cover',
      name: 'The days, and who stands in',
      asks: ['from', 'until', 'cover'],
      card: (_soFar, setting) => {
        const days = { earliest: londonClock(setting.now).day };
        return [
          heading('When are you away?'),
          hint(
            'Whoever stands in for you can do what you can do, and is told what you would have been told. I don’t write to you meanwhile.',
          ),
          day('from', 'First day away', days),
          day('until', 'Last day away', days),
          pick('cover', 'Who stands in for you?', colleaguesOf(setting), { prompt: 'Choose a colleague' }),
        ];
      },
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
