import { z } from 'zod';
import type { Problem } from '../../../domain/breach/report/breach-report.ts';
import { type AddPupilForm, addPupilForm, whyNotAdded } from '../../../domain/consent/add-pupil.ts';
import type { PupilDetails } from '../../../domain/consent/pupil-file.ts';
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
import { defineCard } from '../../../teams/card/define-card.ts';
import { readInputs, type Typed } from '../../../teams/card/read-inputs.ts';
import { safeText } from '../../../teams/card/safe-text.ts';
import { over, type Step } from '../../act.ts';
import type { Fact } from '../../facts/case-facts.ts';
import { checkPupil } from '../../facts/pupil-check.ts';
import { schoolChoices } from '../../facts/pupil-choices.ts';
import { pupilFacts } from '../../facts/pupil-facts.ts';
import { choice } from '../../facts/request-choices.ts';
import type { Setting } from '../../setting.ts';

const who = defineCard('add-pupil/who', z.strictObject({ earliest: z.string(), latest: z.string() }));
const school = defineCard('add-pupil/school', z.strictObject({ schools: z.array(choice), today: z.string() }));
const seemsThereCard = defineCard(
  'add-pupil/seems-there',
  z.strictObject({
    files: z.array(z.strictObject({ reference: z.string(), words: z.string() })),
    answers: z.array(choice),
  }),
);

const { step } = over(pupilForm);
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
const seemsThere = over(addPupilForm).step({
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
      { title: setting.about ? 'Yes, it is another child' : 'Yes, it is another child. Add them', value: 'yes' },
    ],
  }),
});

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
