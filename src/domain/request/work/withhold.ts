import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { clauseOf, exemptionFacts } from './exemption-facts.ts';
import { exemptions } from './exemptions.ts';
import { stillWithheld } from './still-withheld.ts';
import { agreementNames, problemsOfThirdParty } from './third-party.ts';
import { agreements, extents, type Withheld } from './work.ts';

export const withholdForm = z.object({
  exemption: z.enum(exemptions, { error: 'Choose the reason that the law gives.' }),
  provision: personal(words(300, 'Name the law and the paragraph.')).optional(),
  agreed: z.enum(agreements, { error: 'Choose what they say.' }).optional(),
  inJob: z.enum(['yes', 'no'], { error: 'Choose yes or no.' }).optional(),
  notReasonable: personal(words(2000, 'Say why it is not reasonable to give it. It is part of the record.')).optional(),
  what: personal(words(1000, 'Say what is held back, without repeating it.')),
  extent: z.enum(extents, { error: 'Choose how much of it is held back.' }),
  reason: personal(words(2000, 'Say why the reason fits here. It is part of the record.')),
  fullCopy: personal(words(500, 'Say where the complete copy is kept, to show what was held back and why.')),
});
export type WithholdForm = z.infer<typeof withholdForm>;

export const extentNames: Record<(typeof extents)[number], string> = {
  redacted: 'Blacked out in part',
  whole: 'Held back in full',
};

/** What is wrong across the answers: the other person agrees, or the law is not named. */
export const problemsOfLine = (line: Partial<WithholdForm>): Problem[] => [
  ...(line.exemption === 'other-people' ? problemsOfThirdParty(line) : []),
  ...(line.exemption === 'another-ground' && line.provision === undefined
    ? [{ field: 'provision', words: 'Name the law and the paragraph.' }]
    : []),
];

/** Adds a line to the redaction log: what is held back, why, and where the full copy is (trust policy s. 15). */
export const withhold = ({
  line,
  ...deciding
}: Deciding & { line: WithholdForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const wrong = refusedFor(problemsOfLine(line));
  if (wrong) return wrong;
  const id = `withheld.${before.withheld.length + 1}`;
  const held: Withheld = { id, ...asStored(line), by, at: now, liftedAt: null };
  const { thirdParty } = held;
  return happened(deciding, 'withheld', {
    set: { withheld: [...before.withheld, held] },
    changes: [
      { field: 'Held back', old: '', new: `${held.what} (${extentNames[held.extent]})` },
      {
        field: 'Why',
        old: '',
        new: `${exemptionFacts[held.exemption].name}, ${clauseOf(held.exemption, held.provision)}: ${held.reason}`,
      },
      ...(thirdParty
        ? [
            {
              field: 'The other person',
              old: '',
              new: `${agreementNames[thirdParty.agreed]}. ${thirdParty.notReasonable}`,
            },
          ]
        : []),
      { field: 'Full copy', old: '', new: held.fullCopy },
    ],
  });
};

/** Only what its reason asks for is kept: somebody may have chosen another reason first. */
const asStored = ({ agreed, inJob, notReasonable, provision, ...line }: WithholdForm) => ({
  ...line,
  ...(line.exemption === 'other-people' && agreed && inJob && notReasonable
    ? { thirdParty: { agreed, inJob, notReasonable } }
    : {}),
  ...(line.exemption === 'another-ground' && provision ? { provision } : {}),
});

export const handOverForm = z.object({
  withheldId: z.string({ error: 'Choose what is handed over after all.' }),
  reason: personal(words(2000, 'Say why, in a sentence. It is part of the record.')),
});

export type HandOverForm = z.infer<typeof handOverForm>;

/** Takes a line of the redaction log back: it is handed over with the rest. The line stays on record. */
export const handOverAfterAll = ({
  withheldId,
  reason,
  ...deciding
}: Deciding & HandOverForm): Outcome<Decided<DataRequest>, NotNow | 'not-withheld'> => {
  const { before, now } = deciding;
  const held = stillWithheld(before).find(({ id }) => id === withheldId);
  if (!held) return refuse('not-withheld', 'That is not held back, so there is nothing to hand over after all.');
  return happened(deciding, 'handed-over-after-all', {
    set: { withheld: before.withheld.map((line) => (line.id === held.id ? { ...line, liftedAt: now } : line)) },
    changes: [
      { field: 'Handed over after all', old: held.what, new: '' },
      { field: 'Why', old: '', new: reason },
    ],
  });
};
