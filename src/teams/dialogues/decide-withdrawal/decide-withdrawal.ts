import { z } from 'zod';
import { speakerNames, withdrawalNames } from '../../../domain/consent/entry-names.ts';
import {
  type StandingWithdrawal,
  standingWithdrawals,
  withdrawalDecisionForm,
} from '../../../domain/consent/withdraw.ts';
import { dateInWords } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../cards/define-card.ts';
import { type Fact, fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { pupilFacts, pupilOf } from '../pupil-facts.ts';
import { pupilNotNow } from '../pupil-not-now.ts';
import { choice, choicesOf, nothingToChoose } from '../request-choices.ts';

const { step, dialogue } = dialogueOver(withdrawalDecisionForm);

const choices = z.array(choice);

const decisions = {
  stands: 'It stands',
  'taken-back': 'They changed their mind: this withdrawal no longer counts',
} as const;

const standing = (setting: Setting): StandingWithdrawal[] => {
  const file = pupilOf(setting);
  return file ? standingWithdrawals(file, londonClock(setting.now).day) : [];
};

export const decideWithdrawalDialogue = dialogue({
  id: 'decide-withdrawal',
  version: 1,
  title: 'Decide about a withdrawal',
  sendLabel: 'Record the decision',
  instead: pupilNotNow((file, today) =>
    standingWithdrawals(file, today).length === 0 ? 'There is no withdrawal to decide about.' : undefined,
  ),
  steps: [
    step({
      id: 'decision',
      name: 'The decision, and why',
      asks: ['withdrawal', 'decision', 'reason'],
      card: defineCard(
        'decide-withdrawal/decision',
        z.strictObject({ facts: z.array(fact), withdrawals: choices, decisions: choices }),
      ),
      view: (_soFar, setting) => {
        const all = standing(setting);
        return {
          facts: [...pupilFacts(setting), ...all.flatMap(factsOf)],
          withdrawals: all.length > 0 ? all.map(choiceOf) : nothingToChoose,
          decisions: choicesOf(decisions),
        };
      },
    }),
  ],
  typedAtStart: (setting) => {
    const all = standing(setting);
    const meant =
      all.find(({ withdrawal }) => withdrawal.id === setting.part) ?? (all.length === 1 ? all[0] : undefined);
    return meant ? { withdrawal: meant.withdrawal.id } : {};
  },
  finish: ({ answers, draft, person }, desk) =>
    desk.decideWithdrawal({ submissionId: draft.id, reference: draft.about ?? '', decided: answers, person }),
});

const choiceOf = ({ withdrawal }: StandingWithdrawal) => ({
  title: `${withdrawalNames[withdrawal.of]}, ${dateInWords(withdrawal.on)}`,
  value: withdrawal.id,
});

const factsOf = ({ withdrawal, decidedOn }: StandingWithdrawal): Fact[] => [
  ...factOf(`Withdrawn on ${dateInWords(withdrawal.on)}`, withdrawalNames[withdrawal.of]),
  ...factOf('Who said it', speakerNames[withdrawal.speaker]),
  ...factOf('In their words', withdrawal.words),
  ...factOf(
    'How it stands',
    decidedOn === undefined ? 'Not decided yet' : `It stands, decided on ${dateInWords(decidedOn)}`,
  ),
];
