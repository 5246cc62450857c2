import { z } from 'zod';
import { relationNames, responsibilityNames } from '../../domain/consent/entry-names.ts';
import { capitalised, entryRows } from '../../domain/consent/entry-words.ts';
import { agreedRecipients, recipientNames } from '../../domain/consent/recipients.ts';
import * as papers from '../../domain/consent/record-papers.ts';
import { signatureForm } from '../../domain/consent/recorded-forms.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { checkPupil, recordedAtOnce } from '../facts/pupil-check.ts';
import { recordingDocument, recordingFields } from '../facts/pupil-choices.ts';
import { dayProblems, pupilFacts } from '../facts/pupil-facts.ts';
import { choice, choicesOf } from '../facts/request-choices.ts';

const { step, aboutPupil } = over(signatureForm);

const notCounted =
  'It does not count yet. Ask for the signature of somebody with parental responsibility (SEIPS policy 7.3).';
const nobodyTicked =
  'Nobody is ticked, so nothing can be shared because of this form. Go back if they agreed to anybody.';

const questions = [
  step({
    id: 'who-signed',
    name: 'Who signed',
    asks: ['signedBy', 'relation', 'responsibility'],
    card: defineCard(
      'record-signature/who-signed',
      z.strictObject({ facts: z.array(fact), relations: z.array(choice), responsibilities: z.array(choice) }),
    ),
    view: (_soFar, setting) => ({
      facts: pupilFacts(setting),
      relations: choicesOf(relationNames),
      responsibilities: choicesOf(responsibilityNames),
    }),
  }),
  step({
    id: 'what-it-says',
    name: 'What they signed, when and where it is kept',
    asks: ['statement', 'recipients', 'on', 'source', 'keptAt'],
    card: defineCard(
      'record-signature/what-it-says',
      z.strictObject({ ...recordingFields, recipients: z.array(choice) }),
    ),
    view: (_soFar, setting) => ({
      ...recordingDocument(setting),
      recipients: choicesOf(recipientNames, [...agreedRecipients]).map(({ title, value }) => ({
        title: capitalised(title),
        value,
      })),
    }),
  }),
];

export const recordSignature = aboutPupil({
  id: 'record-signature',
  version: 1,
  title: 'Record a signature',
  send: 'Record it',
  right: 'record-pupil',
  reads: 'record',
  events: {
    'signature-recorded': {
      did: 'recorded a signature',
      noted: 'a signature was recorded',
      title: 'the signature is recorded',
    },
  },
  steps: [
    ...questions,
    checkPupil(signatureForm, {
      explanation: recordedAtOnce,
      questions,
      rows: (soFar) => {
        const form = signatureForm.safeParse(soFar).data;
        return form ? entryRows({ kind: 'signature', ...form, keptAt: form.keptAt ?? null }) : [];
      },
      notes: ({ responsibility, recipients = [] }) => [
        ...(responsibility === 'yes' ? [] : [notCounted]),
        ...(recipients.length === 0 ? [nobodyTicked] : []),
      ],
    }),
  ],
  check: dayProblems,
  // No recipient is ticked for them: what nobody has read on the form was not agreed to (UK GDPR Art. 4(11)).
  typedAtStart: ({ organisation }) => ({ statement: organisation.consent.statement }),
  decide: (deciding, recorded) => papers.recordSignature({ ...deciding, recorded }),
});
