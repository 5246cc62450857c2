import { z } from 'zod';
import { addPupilForm } from '../../../domain/consent/add-pupil.ts';
import {
  bornBetween,
  type PupilField,
  pupilAnswer,
  pupilFieldNames,
  pupilForm,
} from '../../../domain/consent/pupil-form.ts';
import { schoolInWords, schoolYearInWords } from '../../../domain/consent/pupil-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../cards/define-card.ts';
import { safeText } from '../../cards/safe-text.ts';
import type { Fact } from '../case-facts.ts';
import { dialogueOver, type Setting, type Step } from '../define-dialogue.ts';
import { checkPupil } from '../pupil-check.ts';
import { schoolChoices } from '../pupil-choices.ts';
import { pupilFacts } from '../pupil-facts.ts';
import { choice } from '../request-choices.ts';

const who = defineCard('add-pupil/who', z.strictObject({ earliest: z.string(), latest: z.string() }));
const school = defineCard('add-pupil/school', z.strictObject({ schools: z.array(choice), today: z.string() }));
const seemsThereCard = defineCard(
  'add-pupil/seems-there',
  z.strictObject({
    files: z.array(z.strictObject({ reference: z.string(), words: z.string() })),
    answers: z.array(choice),
  }),
);

const { step } = dialogueOver(pupilForm);
const today = ({ now }: Setting) => londonClock(now).day;

const questions = [
  step({
    id: 'who',
    name: 'Who the pupil is',
    asks: ['firstNames', 'lastName', 'knownAs', 'bornOn'],
    card: who,
    view: (_soFar, setting) => bornBetween(today(setting)),
  }),
  step({
    id: 'school',
    name: 'School, day of joining and UPN',
    asks: ['school', 'joinedOn', 'upn'],
    card: school,
    view: (_soFar, setting) => ({ schools: schoolChoices(setting.organisation), today: today(setting) }),
  }),
];

/** Only where a file seems to be theirs. It tells no more of that child than who is who; opening it is recorded. */
const seemsThere = dialogueOver(addPupilForm).step({
  id: 'seems-there',
  name: 'Whether they are here already',
  asks: ['another'],
  needs: ['another'],
  when: (_soFar, { alike = [] }) => alike.length > 0,
  card: seemsThereCard,
  view: (_soFar, setting) => ({
    files: (setting.alike ?? []).slice(0, 10).map(({ reference, pupil }) => ({
      reference,
      words: safeText(
        `${schoolYearInWords(pupil.bornOn, today(setting))}, ${schoolInWords(pupil, setting.organisation)}`,
        300,
      ),
    })),
    answers: [
      { title: 'No, or I am not sure', value: 'no' },
      { title: 'Yes, it is another child. Add them', value: 'yes' },
    ],
  }),
});

const check = (explanation: string, facts: (setting: Setting) => Fact[]) =>
  checkPupil(pupilForm, {
    explanation,
    facts,
    questions,
    rows: (soFar, { organisation }) =>
      (Object.keys(pupilForm.shape) as PupilField[])
        .map((field) => ({ field: pupilFieldNames[field], words: pupilAnswer(field, soFar, organisation) }))
        .filter(({ words }) => words !== ''),
  });

/** Who a new pupil is; whether they are here already; everything once more. */
export const addingSteps: readonly Step[] = [
  ...questions,
  seemsThere,
  check('This opens a file with nothing signed on it yet. What has been signed is recorded next.', () => []),
];

/** The same questions about a pupil who is here. */
export const correctingSteps: readonly Step[] = [
  ...questions,
  check('Choose an answer below to change it. The old answer stays in the history.', pupilFacts),
];
