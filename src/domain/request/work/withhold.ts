import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { clauseOf, exemptionFacts } from './exemption-facts.ts';
import { exemptions } from './exemptions.ts';
import { stillWithheld } from './still-withheld.ts';
import { extents, type Withheld } from './work.ts';

export const withholdForm = z.object({
  exemption: z.enum(exemptions, { error: 'Choose the reason that the law gives.' }),
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

/** Adds a line to the redaction log: what is held back, why, and where the full copy is (trust policy s. 15). */
export const withhold = ({
  line,
  ...deciding
}: Deciding & { line: WithholdForm }): Outcome<Decided<DataRequest>, NotNow> => {
  const { before, by, now } = deciding;
  const id = `withheld.${before.withheld.length + 1}`;
  const held: Withheld = { id, ...line, by, at: now, liftedAt: null };
  return happened(deciding, 'withheld', {
    set: { withheld: [...before.withheld, held] },
    changes: [
      { field: 'Held back', old: '', new: `${line.what} (${extentNames[line.extent]})` },
      {
        field: 'Why',
        old: '',
        new: `${exemptionFacts[line.exemption].name}, ${clauseOf(line.exemption)}: ${line.reason}`,
      },
      { field: 'Full copy', old: '', new: line.fullCopy },
    ],
  });
};

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
