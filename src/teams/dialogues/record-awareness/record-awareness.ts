import { z } from 'zod';
import { awarenessForm, awarenessProblems } from '../../../domain/breach/assess/record-awareness.ts';
import { awareAtOf } from '../../../domain/breach/clock.ts';
import { dayAndTime, londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { breachOf, clockFact, fact, factOf, reportFacts } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';

const { step, dialogue } = dialogueOver(awarenessForm);

const when = defineCard(
  'record-awareness/when',
  z.strictObject({ facts: z.array(fact), earliest: z.string(), today: z.string() }),
);

export const recordAwarenessDialogue = dialogue({
  id: 'record-awareness',
  version: 1,
  title: 'Record a later awareness',
  sendLabel: 'Record this time',
  steps: [
    step({
      id: 'when',
      name: 'When the organisation was aware',
      asks: ['at', 'reason'],
      card: when,
      view: (_soFar, setting) => ({
        facts: [...reportFacts(setting, ['awareAt']), ...laterFact(setting), ...clockFact(setting)],
        earliest: londonClock(breachOf(setting)?.report.awareAt ?? setting.now).day,
        today: londonClock(setting.now).day,
      }),
    }),
  ],
  check: ({ at }, { about, now }) => (at && about?.type === 'breach' ? awarenessProblems(at, about, now) : []),
  typedFromCase: (about) => (about.type === 'breach' ? typedFrom(awarenessForm, { at: awareAtOf(about) }) : {}),
  finish: ({ answers, draft, person }, desk) =>
    desk.recordAwareness({ submissionId: draft.id, reference: draft.about ?? '', ...answers, person }),
});

const laterFact = (setting: Setting) => {
  const later = breachOf(setting)?.awareness;
  return later ? factOf('Recorded since', `${dayAndTime(later.at)}, by ${later.by.name}. ${later.reason}`) : [];
};
