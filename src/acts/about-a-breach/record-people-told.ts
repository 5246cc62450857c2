import { choiceNames, groupNames } from '../../domain/breach/report/report-words.ts';
import { toldForm } from '../../domain/breach/tell/letter.ts';
import { toldSoFar, toldSoFarWords, wayNames } from '../../domain/breach/tell/people-told.ts';
import { recordPeopleTold as decidePeopleTold } from '../../domain/breach/tell/tell-people.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { inThousands } from '../../domain/in-thousands.ts';
import { count, facts, heading, hint, moment, one, pick } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { theChannelIsTold } from '../event-words.ts';
import { breachOf, factOf, isAssessed } from '../facts/case-facts.ts';
import { changing } from '../facts/check-blocks.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    value,
  }));
const { step, aboutBreach } = over(toldForm);

const soFarFact = (setting: Setting) => {
  const breach = breachOf(setting);
  return breach ? factOf('Told so far', toldSoFarWords(toldSoFar(breach))) : [];
};

const who = step({
  id: 'who',
  name: 'How many, and how',
  asks: ['group', 'count', 'how'],
  card: (_soFar, setting) => [
    heading('Who has been told'),
    hint('Only how many, never who: no names are kept here.'),
    facts(soFarFact(setting)),
    one('group', 'Which group?', choices(groupNames)),
    count('count', 'How many of them?', { least: 0, like: 'For example 30' }),
    pick('how', 'How?', choices(wayNames), { prompt: 'Choose one' }),
  ],
});

export const recordPeopleTold = aboutBreach({
  id: 'record-people-told',
  version: 1,
  title: 'Record who has been told',
  send: 'Record it',
  said: {
    help: 'people told of …',
    alone: 'people told, record people told, the people have been told, people have been told',
    ofOne:
      'people told, told people, told the people, told everyone, told the families/parents, families/parents told, people have been told, people were told, letters sent, sent .. letters',
  },
  right: 'triage',
  reads: 'people',
  meant: isAssessed,
  events: {
    'people-told': {
      did: 'recorded who was told',
      noted: 'people affected have been told',
      title: 'recorded who was told',
      line: theChannelIsTold,
      atOnce: true,
    },
  },
  steps: [
    who,
    step({
      id: 'when',
      name: 'When',
      asks: ['at', 'everyone'],
      card: ({ group, count = 0, how }, setting) => [
        heading('When they were told'),
        facts([
          ...(group && how ? factOf(choiceNames.whose[group], `${inThousands(count)} ${wayNames[how]}`) : []),
          ...soFarFact(setting),
        ]),
        moment('at', 'When they were told: day', 'When they were told: time', { today: londonClock(setting.now).day }),
        one('everyone', 'Has everyone been told now who has to be?', choices(choiceNames.yesNoUnknown)),
        changing([who], {}, setting),
      ],
    }),
  ],
  check: ({ at }, { now }) =>
    at && at > now ? [{ field: 'at', words: 'This is in the future. Check the day and the time.' }] : [],
  typedAtStart: ({ now }) => typedFrom(toldForm, { at: now }),
  decide: (deciding, told) => decidePeopleTold(deciding, told),
});
