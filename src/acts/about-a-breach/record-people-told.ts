import { z } from 'zod';
import { choiceNames, groupNames } from '../../domain/breach/report/report-words.ts';
import { toldForm } from '../../domain/breach/tell/letter.ts';
import { toldSoFar, toldSoFarWords, wayNames } from '../../domain/breach/tell/people-told.ts';
import { recordPeopleTold as decidePeopleTold } from '../../domain/breach/tell/tell-people.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { breachOf, fact, factOf, isAssessed } from '../facts/case-facts.ts';
import type { Setting } from '../setting.ts';

const choice = z.object({ title: z.string(), value: z.string() });
const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    value,
  }));
const facts = z.array(fact);
const { step, aboutBreach } = over(toldForm);

const soFarFact = (setting: Setting) => {
  const breach = breachOf(setting);
  return breach ? factOf('Told so far', toldSoFarWords(toldSoFar(breach))) : [];
};

export const recordPeopleTold = aboutBreach({
  id: 'record-people-told',
  version: 1,
  title: 'Record who has been told',
  send: 'Record it',
  right: 'triage',
  reads: 'people',
  meant: isAssessed,
  events: {
    'people-told': {
      did: 'recorded who was told',
      noted: 'people affected have been told',
      title: 'recorded who was told',
      line: 'It is in the history, and the Data Protection Officer’s channel is told.',
    },
  },
  steps: [
    step({
      id: 'who',
      name: 'How many, and how',
      asks: ['group', 'count', 'how'],
      card: defineCard(
        'record-people-told/who',
        z.strictObject({ facts, groups: z.array(choice), ways: z.array(choice) }),
      ),
      view: (_soFar, setting) => ({
        facts: soFarFact(setting),
        groups: choices(groupNames),
        ways: choices(wayNames),
      }),
    }),
    step({
      id: 'when',
      name: 'When',
      asks: ['at', 'everyone'],
      card: defineCard(
        'record-people-told/when',
        z.strictObject({ facts, today: z.string(), answers: z.array(choice), steps: z.array(choice) }),
      ),
      view: ({ group, count = 0, how }, setting) => ({
        facts: [
          ...(group && how
            ? factOf(choiceNames.whose[group], `${count.toLocaleString('en-GB')} ${wayNames[how]}`)
            : []),
          ...soFarFact(setting),
        ],
        today: londonClock(setting.now).day,
        answers: choices(choiceNames.yesNoUnknown),
        steps: [{ title: 'How many, and how', value: 'who' }],
      }),
    }),
  ],
  check: ({ at }, { now }) =>
    at && at > now ? [{ field: 'at', words: 'This is in the future. Check the day and the time.' }] : [],
  typedAtStart: ({ now }) => typedFrom(toldForm, { at: now }),
  decide: (deciding, told) => decidePeopleTold(deciding, told),
});
