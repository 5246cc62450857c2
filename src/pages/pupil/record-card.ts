import { z } from 'zod';
import type { ActId } from '../../acts/index.ts';
import type { PupilOpened } from '../../desk/ask-consent.ts';
import { entriesOf, marksOn, withdrawalsOn } from '../../domain/consent/pupil-file.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { may } from '../../domain/organisation/roles.ts';
import { button } from '../../teams/card/buttons.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { nextPaper } from './next-record.ts';
import { pupilInALine } from './pupil-line.ts';
import { pupilPageButton } from './pupil-page-button.ts';

const record = defineCard(
  'pupil/record',
  z.strictObject({
    title: z.string(),
    pupil: z.string(),
    chosen: z.string(),
    choices: z.array(z.strictObject({ title: z.string(), value: z.string() })),
  }),
);

/** Everything that can be recorded in a pupil's file as it stands; the paper that is missing is chosen already. */
export const recordCard = (opened: PupilOpened, { person }: { person: Person }): Shown => {
  const { file, today } = opened;
  const { reference } = file;
  const choices = choicesFor(opened, person).map(([value, title]) => ({ title, value }));
  const card = record.render({
    title: 'Record something',
    pupil: pupilInALine(file, opened),
    chosen: nextPaper(file, today)?.dialogue ?? '',
    choices,
  });
  return show(card, `${reference}: record something`, [
    button('Go on', { do: 'start', reference }, 'positive'),
    pupilPageButton(reference, 'consent'),
  ]);
};

const choicesFor = ({ file, today }: PupilOpened, person: Person): (readonly [ActId, string])[] => {
  const decided = new Set(entriesOf(file, 'withdrawal-decided', today).map(({ withdrawal }) => withdrawal));
  const mayDecide = may(person, 'decide-pupil', { organisation: file.organisation });
  const undecided = withdrawalsOn(file, today).some(({ id }) => !decided.has(id));
  return [
    ['record-referral-form', 'The school has filled in the referral form'],
    ['record-acknowledgement', 'The school has acknowledged the privacy statement'],
    ['record-signature', 'Somebody has signed the consent form'],
    ['record-photographs', 'Somebody says yes or no to photographs, or changes their mind'],
    ['record-withdrawal', 'Somebody objects, or withdraws what was signed'],
    ...(undecided && mayDecide ? [['decide-withdrawal', 'I have decided about a withdrawal'] as const] : []),
    ['record-youth-support', 'Somebody has said what may go to youth support services'],
    ['record-results', 'The pupil has said whether results at 16 may go'],
    ['record-safeguarding-share', 'Something was shared to keep somebody safe'],
    ['mark-pupil', 'Part of the record is not to be used, or in dispute'],
    ...(marksOn(file, today).length > 0
      ? [['lift-pupil-mark', 'Part of it may be used again, or is no longer in dispute'] as const]
      : []),
    ['record-leaving', 'The pupil has left the partnership'],
    ['correct-pupil', 'Their name, school or another detail is different'],
  ];
};
