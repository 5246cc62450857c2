import { z } from 'zod';
import { choiceNames, groupNames } from '../../../domain/breach/report/report-words.ts';
import { toldForm } from '../../../domain/breach/tell/letter.ts';
import { toldSoFar, toldSoFarWords, wayNames } from '../../../domain/breach/tell/people-told.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { breachOf, fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';

const choice = z.object({ title: z.string(), value: z.string() });
const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    value,
  }));
const facts = z.array(fact);
const { step, dialogue } = dialogueOver(toldForm);

const soFarFact = (setting: Setting) => {
  const breach = breachOf(setting);
  return breach ? factOf('Told so far', toldSoFarWords(toldSoFar(breach))) : [];
};

export const recordPeopleToldDialogue = dialogue({
  id: 'record-people-told',
  version: 1,
  title: 'Record who has been told',
  sendLabel: 'Record it',
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
  finish: ({ answers, draft, person }, desk) =>
    desk.recordPeopleTold({ submissionId: draft.id, reference: draft.about ?? '', told: answers, person }),
});
