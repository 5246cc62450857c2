import { z } from 'zod';
import { speakerNames, withdrawalNames } from '../../../domain/consent/entry-names.ts';
import { nothingToWithdraw, withdrawalForm } from '../../../domain/consent/withdraw.ts';
import { ok } from '../../../domain/outcome.ts';
import { defineCard } from '../../cards/define-card.ts';
import { withdrawnCard } from '../../cards/pupil/withdrawn-card.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { daysOfPupil, pupilFacts } from '../pupil-facts.ts';
import { pupilNotNow } from '../pupil-not-now.ts';
import { choice, choicesOf, days } from '../request-choices.ts';
import { saidToday, saidView } from '../said-inputs.ts';

const { step, dialogue } = dialogueOver(withdrawalForm);

const choices = z.array(choice);

export const recordWithdrawalDialogue = dialogue({
  id: 'record-withdrawal',
  version: 1,
  title: 'Record a withdrawal or an objection',
  sendLabel: 'Record it: it acts at once',
  instead: pupilNotNow(nothingToWithdraw),
  steps: [
    step({
      id: 'what',
      name: 'What they withdraw, and who says so',
      asks: ['of', 'speaker', 'on'],
      card: defineCard(
        'record-withdrawal/what',
        z.strictObject({ facts: z.array(fact), parts: choices, speakers: choices, ...days }),
      ),
      view: (_soFar, setting) => ({
        facts: pupilFacts(setting),
        parts: choicesOf(withdrawalNames),
        speakers: choicesOf(speakerNames),
        ...daysOfPupil(setting),
      }),
    }),
    step({
      id: 'words',
      name: 'Their words',
      asks: ['words', 'source', 'keptAt'],
      card: defineCard('record-withdrawal/words', z.strictObject({ facts: z.array(fact), sources: choices })),
      view: (_soFar, setting) => ({ facts: pupilFacts(setting), sources: saidView(setting).sources }),
    }),
  ],
  typedAtStart: saidToday,
  finish: async ({ answers, draft, person }, desk) => {
    const asked = { submissionId: draft.id, reference: draft.about ?? '', person };
    const outcome = await desk.recordWithdrawal({ ...asked, withdrawing: answers });
    return outcome.ok ? ok(withdrawnCard(outcome.value, draft.id)) : outcome;
  },
});
