import { refuse } from '../../domain/outcome.ts';
import { unapproved } from '../../domain/request/work/approval.ts';
import { approvalForm, approveExemption as decideApproval } from '../../domain/request/work/approve-exemption.ts';
import type { Withheld } from '../../domain/request/work/work.ts';
import { facts, heading, hint, pick, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { nothingToChoose } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(approvalForm);

const waiting = (setting: Setting): Withheld[] => {
  const request = requestOf(setting);
  return request ? unapproved(request) : [];
};

export const approveExemption = aboutRequest({
  id: 'approve-exemption',
  version: 1,
  title: 'Approve a reason for holding back',
  send: 'Approve it',
  said: {
    help: 'approve an exemption in …',
    alone: null,
    ofOne:
      'approve .. exemption/reason/ground/withholding/redaction, approve what is withheld/withheld, exemption/reason/ground is/was approved',
  },
  right: 'approve-exemption',
  reads: 'work',
  events: {
    'exemption-approved': {
      did: 'approved a reason for holding something back',
      noted: 'a reason for holding something back is approved',
      title: 'the reason is approved',
      begin: 'Approve the reason',
    },
  },
  notNow: (setting) => notReadyFor('exemption-approved', setting, { title: 'Nothing waits for approval' }),
  steps: [
    step({
      id: 'line',
      name: 'What you approve, and why',
      asks: ['withheldId', 'reason'],
      card: (_soFar, setting) => {
        const lines = waiting(setting);
        return [
          heading('Does this law let you hold it back?'),
          hint(
            'Somebody gives a reason that is not on the list. The answer waits until you approve it. If it does not fit, press Cancel and have it handed over after all.',
          ),
          facts(lines.slice(0, mostShown).flatMap(lineFacts)),
          pick(
            'withheldId',
            'What do you approve?',
            lines.length > 0 ? lines.map((line) => ({ title: nameOf(line), value: line.id })) : nothingToChoose,
            { prompt: 'Choose', apart: true },
          ),
          words('reason', 'Why this law fits', { longest: 2000 }),
        ];
      },
    }),
  ],
  typedAtStart: (setting) => {
    const [line, ...others] = waiting(setting);
    return typedFrom(approvalForm, { withheldId: others.length === 0 ? line?.id : undefined });
  },
  restsOnWhatWasShown: true,
  decide: (deciding, { withheldId, reason }) =>
    withheldId === ''
      ? refuse('not-waiting', 'Nothing waits for approval any more. Press Cancel.')
      : decideApproval({ ...deciding, withheldId, reason }),
});

const mostShown = 3;

/** Its number in the redaction log: a choice holds nobody's own words. */
const nameOf = ({ id }: Withheld): string => `Line ${id.replace('withheld.', '')} of the redaction log`;

const lineFacts = (line: Withheld) => [
  ...factOf(nameOf(line), line.what),
  ...factOf('The law', line.provision ?? ''),
  ...factOf('Why it fits', line.reason),
];
