import { relationNames, responsibilityNames } from '../../domain/consent/entry-names.ts';
import { capitalised, entryRows } from '../../domain/consent/entry-words.ts';
import { agreedRecipients, recipientNames } from '../../domain/consent/recipients.ts';
import * as papers from '../../domain/consent/record-papers.ts';
import { signatureForm } from '../../domain/consent/recorded-forms.ts';
import { day, facts, heading, hint, line, one, pick, ticks } from '../../teams/card/blocks.ts';
import { checkPupil, recordedAtOnce } from '../facts/pupil-check.ts';
import { waysAPaperCame } from '../facts/pupil-choices.ts';
import { dayProblems, daysOfPupil, pupilFacts } from '../facts/pupil-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { over } from '../over.ts';

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
    card: (_soFar, setting) => [
      heading('Who signed?'),
      hint(
        'Parental responsibility is the legal right to decide for a child. Mothers have it, and most fathers. Grandparents, step-parents and foster carers usually do not, unless a court has given it to them. If you are not sure, choose “Not known”. Without it the form does not count (SEIPS policy 7.3). Record it all the same.',
      ),
      facts(pupilFacts(setting)),
      line('signedBy', 'Name of whoever signed', { longest: 200, apart: true }),
      pick('relation', 'Who are they to the pupil?', choicesOf(relationNames), { prompt: 'Choose one' }),
      one('responsibility', 'Do they have parental responsibility?', choicesOf(responsibilityNames)),
    ],
  }),
  step({
    id: 'what-it-says',
    name: 'What they signed, when and where it is kept',
    asks: ['statement', 'recipients', 'on', 'source', 'keptAt'],
    card: (_soFar, setting) => [
      heading('What did they sign?'),
      hint('Tick only those to whom they agreed on the form. I keep no copy: the form stays where it is kept.'),
      facts(pupilFacts(setting)),
      line('statement', 'Which version of the privacy statement?', { longest: 60, apart: true }),
      ticks(
        'recipients',
        'Who may be told what they need to know?',
        choicesOf(recipientNames, [...agreedRecipients]).map(({ title, value }) => ({
          title: capitalised(title),
          value,
        })),
      ),
      day('on', 'Day on which it was signed', daysOfPupil(setting)),
      pick('source', 'How did it reach you?', waysAPaperCame, { prompt: 'Choose one' }),
      line('keptAt', 'Where is it kept, if it is on paper or in a file?', {
        longest: 300,
        like: 'For example: the locked cabinet in the office',
      }),
    ],
  }),
];

export const recordSignature = aboutPupil({
  id: 'record-signature',
  version: 1,
  title: 'Record a signature',
  send: 'Record it',
  said: {
    help: 'record signature for …',
    alone: null,
    ofOne: 'sign, signs, signed, signature, signatures, consent form, parental consent',
  },
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
