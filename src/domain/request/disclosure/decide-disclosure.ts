import type { Problem } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import type { Outcome } from '../../outcome.ts';
import { refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { type DisclosureForm, deciderNames, decisionNames } from './disclosure.ts';

/** An order of a court is obeyed (Data Protection Act 2018 Sch. 2 para. 5(2)): it is given, or the court is asked first. */
export const problemsOfDisclosure = (
  { decision }: Partial<DisclosureForm>,
  { asked }: Pick<DataRequest, 'asked'>,
): Problem[] =>
  decision === 'do-not-give' && asked.power === 'court-order'
    ? [
        {
          field: 'decision',
          words:
            'An order of a court is not optional. Give what it says and no more, or take legal advice and ask the court first.',
        },
      ]
    : [];

/** Somebody decides what a body is given, with what it is for, why it is needed, and the least that is enough. */
export const decideDisclosure = ({
  given,
  ...deciding
}: Deciding & { given: DisclosureForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const wrong = refusedFor(problemsOfDisclosure(given, before));
  if (wrong) return wrong;
  const old = before.disclosure;
  return happened(deciding, 'disclosure-decided', {
    set: { disclosure: { ...given, by, at: now } },
    changes: [
      { field: 'Decided', old: old ? decisionNames[old.decision] : '', new: decisionNames[given.decision] },
      { field: 'Who decided', old: old ? deciderNames[old.decidedBy] : '', new: deciderNames[given.decidedBy] },
      { field: 'What it is for', old: old?.purpose ?? '', new: given.purpose },
      { field: 'Why it is needed', old: old?.necessity ?? '', new: given.necessity },
      { field: 'The least that is enough', old: old?.minimum ?? '', new: given.minimum },
      { field: 'Reason', old: old?.reason ?? '', new: given.reason },
    ],
  });
};
