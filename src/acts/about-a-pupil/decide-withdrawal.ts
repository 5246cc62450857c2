import { speakerNames, withdrawalNames } from '../../domain/consent/entry-names.ts';
import {
  decideWithdrawal as decide,
  type StandingWithdrawal,
  standingWithdrawals,
  withdrawalDecisionForm,
} from '../../domain/consent/withdraw.ts';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { facts, heading, hint, one, pick, words } from '../../teams/card/blocks.ts';
import { type Fact, factOf } from '../facts/case-facts.ts';
import { pupilFacts, pupilOf } from '../facts/pupil-facts.ts';
import { choicesOf, nothingToChoose } from '../facts/request-choices.ts';
import { nothingToRecord } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutPupil } = over(withdrawalDecisionForm);

const decisions = {
  stands: 'It stands',
  'taken-back': 'They changed their mind: this withdrawal no longer counts',
} as const;

const standing = (setting: Setting): StandingWithdrawal[] => {
  const file = pupilOf(setting);
  return file ? standingWithdrawals(file, londonClock(setting.now).day) : [];
};

export const decideWithdrawal = aboutPupil({
  id: 'decide-withdrawal',
  version: 1,
  title: 'Decide about a withdrawal',
  send: 'Record the decision',
  said: {
    help: 'decide withdrawal …',
    alone: null,
    ofOne:
      'decide/decided/decision .. withdrawal/objection, decide/decided about, withdrawal/objection .. decided/stands/settled, take/takes/taken/took .. withdrawal/objection .. back, withdrawal/objection taken, withdrawal/objection was/is/has .. taken, take/takes/taken/took back .. withdrawal/objection, settle/settled .. withdrawal/objection, changed their/her/his mind',
  },
  right: 'decide-pupil',
  reads: 'record',
  events: {
    'withdrawal-decided': {
      did: 'decided about a withdrawal',
      noted: 'a withdrawal was decided about',
      title: 'your decision is recorded',
    },
  },
  notNow: nothingToRecord((file, today) =>
    standingWithdrawals(file, today).length === 0 ? 'There is no withdrawal to decide about.' : undefined,
  ),
  steps: [
    step({
      id: 'decision',
      name: 'The decision, and why',
      asks: ['withdrawal', 'decision', 'reason'],
      card: (_soFar, setting) => {
        const all = standing(setting);
        return [
          heading('Does the withdrawal stand?'),
          hint(
            'Stop using the records unless there are compelling reasons that outweigh the pupil’s interests, or a legal claim (UK GDPR Art. 21(1)). Tell them what you decided and why within one month (Art. 12(3), (4)).',
          ),
          facts([...pupilFacts(setting), ...all.flatMap(factsOf)]),
          pick('withdrawal', 'Which one?', all.length > 0 ? all.map(choiceOf) : nothingToChoose, {
            prompt: 'Choose one',
            apart: true,
          }),
          one('decision', 'What have you decided?', choicesOf(decisions)),
          words('reason', 'The reason', {
            longest: 2000,
            like: 'For example: his mother rang and asked us to go on as before.',
          }),
        ];
      },
    }),
  ],
  typedAtStart: (setting) => {
    const all = standing(setting);
    const meant =
      all.find(({ withdrawal }) => withdrawal.id === setting.part) ?? (all.length === 1 ? all[0] : undefined);
    return meant ? { withdrawal: meant.withdrawal.id } : {};
  },
  decide: (deciding, decided) => decide({ ...deciding, decided }),
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
