import type { Problem } from '../../../domain/breach/report/breach-report.ts';
import { type AddPupilForm, addPupilForm, whyNotAdded } from '../../../domain/consent/add-pupil.ts';
import type { PupilDetails, PupilFile } from '../../../domain/consent/pupil-file.ts';
import {
  bornBetween,
  detailsFrom,
  type PupilField,
  pupilAnswer,
  pupilFieldNames,
  pupilForm,
  pupilProblems,
} from '../../../domain/consent/pupil-form.ts';
import { schoolInWords, schoolYearInWords } from '../../../domain/consent/pupil-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { type Block, day, drawn, heading, hint, line, one, pick, together } from '../../../teams/card/blocks.ts';
import { readInputs, type Typed } from '../../../teams/card/read-inputs.ts';
import { safeText } from '../../../teams/card/safe-text.ts';
import type { Step } from '../../act.ts';
import type { Fact } from '../../facts/case-facts.ts';
import { checkPupil } from '../../facts/pupil-check.ts';
import { schoolChoices } from '../../facts/pupil-choices.ts';
import { pupilFacts } from '../../facts/pupil-facts.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';

const { step } = over(pupilForm);
const today = ({ now }: Setting) => londonClock(now).day;

const questions = [
  step({
    id: 'who',
    name: 'Who the pupil is',
    asks: ['firstNames', 'lastName', 'knownAs', 'bornOn'],
    card: (_soFar, setting) => {
      const { earliest, latest } = bornBetween(today(setting));
      return [
        heading('Who is the pupil?'),
        hint('Only what finds the right child. What has been signed is recorded afterwards.'),
        line('firstNames', 'First names', { longest: 100 }),
        line('lastName', 'Last name', { longest: 100 }),
        line('knownAs', 'What else are they called, if anything?', {
          longest: 200,
          like: 'For example: Jordy, JJ. Put a comma between two names.',
        }),
        day('bornOn', 'Date of birth', { earliest, today: latest }),
      ];
    },
  }),
  step({
    id: 'school',
    name: 'School, day of joining and UPN',
    asks: ['school', 'joinedOn', 'upn'],
    card: (_soFar, setting) => [
      heading('Which school are they at?'),
      hint('The school where they are registered (on roll), also while they learn somewhere else.'),
      pick('school', 'School', schoolChoices(setting.organisation), { prompt: 'Choose a school' }),
      day('joinedOn', 'When did they join the partnership, if you know?', { today: today(setting) }),
      line('upn', 'Unique pupil number (UPN), if you know it', { longest: 20, like: 'A letter and 12 digits' }),
    ],
  }),
];

/** Only where a file seems to be theirs. It tells no more of that child than who is who; opening it is recorded. */
const seemsThere = over(addPupilForm).step({
  id: 'seems-there',
  name: 'Whether they are here already',
  asks: ['another'],
  needs: ['another'],
  when: (_soFar, { alike = [] }) => alike.length > 0,
  card: (_soFar, setting) => [
    heading('Are they here already?'),
    hint(
      'A pupil with the same name and date of birth, or the same UPN, is here. Twins and namesakes do exist, so it may be another child.',
    ),
    ...(setting.alike ?? []).slice(0, 10).map((file) => whoIsWho(file, setting)),
    one(
      'another',
      'Is it another child?',
      [
        { title: 'No, or I am not sure', value: 'no' },
        { title: setting.about ? 'Yes, it is another child' : 'Yes, it is another child. Add them', value: 'yes' },
      ],
      { apart: true },
    ),
  ],
});

const whoIsWho = ({ reference, pupil }: PupilFile, setting: Setting): Block => {
  const year = schoolYearInWords(pupil.bornOn, today(setting));
  const answer = safeText(`${year}, ${schoolInWords(pupil, setting.organisation)}`, 300);
  const inlines = [
    { type: 'TextRun', text: reference, weight: 'Bolder' },
    { type: 'TextRun', text: `: ${answer}` },
  ];
  return drawn(together({ spacing: 'Small' }, { type: 'RichTextBlock', inlines, spacing: 'None' }));
};

/** Whom the answers name; undefined while not all of them are given. */
export const pupilTyped = (typed: Typed): PupilDetails | undefined => {
  const asks = Object.keys(pupilForm.shape);
  const form = pupilForm.safeParse(readInputs(pupilForm, { asks }, typed).answers).data;
  return form && detailsFrom(form);
};

/** What is wrong with a pupil's details, all told: also that they are here already. */
export const problemsOfPupil = (soFar: Partial<AddPupilForm>, { now, alike = [] }: Setting): Problem[] => {
  const refused = whyNotAdded(
    soFar,
    alike.map(({ reference }) => reference),
  );
  const isThere = refused === undefined || soFar.another === undefined ? [] : [{ field: 'another', words: refused }];
  return [...pupilProblems(soFar, { now }), ...isThere];
};

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
  check('This adds the pupil, with nothing signed yet. You record next what has been signed.', () => []),
];

/** The same questions about a pupil who is here; as another, who seems to be here too, only with a deliberate yes. */
export const correctingSteps: readonly Step[] = [
  ...questions,
  seemsThere,
  check('Choose an answer below to change it. The old answer stays in the history.', pupilFacts),
];
