import { z } from 'zod';
import { instructionNames, speakerNames } from '../../domain/consent/entry-names.ts';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';
import {
  problemsOfYouthSupport,
  whoseToSay,
  recordYouthSupport as youthSupport,
  youthSupportForm,
} from '../../domain/consent/youth-support.ts';
import { leapNote, reachesAgeOn } from '../../domain/deadlines/ages.ts';
import { type Day, dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { pupilFacts, pupilOf } from '../facts/pupil-facts.ts';
import { choice, choicesOf } from '../facts/request-choices.ts';
import { saidInputs, saidToday, saidView } from '../facts/said-inputs.ts';
import { nothingToRecord } from '../not-now.ts';
import type { Setting } from '../setting.ts';

const { step, aboutPupil } = over(youthSupportForm);

const who = defineCard(
  'record-youth-support/who',
  z.strictObject({ whose: z.string(), facts: z.array(fact), speakers: z.array(choice), ...saidInputs }),
);
const instruction = defineCard('record-youth-support/instruction', z.strictObject({ instructions: z.array(choice) }));

const nothingToSay = (file: PupilFile, today: Day): string | undefined => {
  switch (whoseToSay(file.pupil.bornOn, today)) {
    case 'nobody-yet':
      return notYet(file);
    case 'nobody-any-more':
      return noLonger(file);
    default:
      return undefined;
  }
};

export const recordYouthSupport = aboutPupil({
  id: 'record-youth-support',
  version: 1,
  title: 'Record what may go to youth support services',
  send: 'Record it',
  right: 'record-pupil',
  reads: 'record',
  events: {
    'youth-support-recorded': {
      did: 'recorded what may go to youth support services',
      noted: 'an instruction about youth support services was recorded',
      title: 'the instruction is recorded',
    },
  },
  notNow: nothingToRecord(nothingToSay),
  steps: [
    step({
      id: 'who',
      name: 'Who said it, and when',
      asks: ['speaker', 'on', 'source'],
      card: who,
      view: (_soFar, setting) => ({
        whose: whoseWords(setting),
        facts: pupilFacts(setting),
        speakers: choicesOf(speakerNames, ['parent', 'pupil']),
        ...saidView(setting),
        earliest: firstDay(setting),
      }),
    }),
    step({
      id: 'instruction',
      name: 'What may go',
      asks: ['instruction', 'keptAt'],
      card: instruction,
      view: () => ({ instructions: choicesOf(instructionNames) }),
    }),
  ],
  typedAtStart: saidToday,
  check: (soFar, { about }) => (about?.type === 'pupil' ? problemsOfYouthSupport(soFar, about) : []),
  decide: (deciding, said) => youthSupport({ ...deciding, said }),
});

const birthday = ({ pupil }: PupilFile, age: number): string => dateInWords(reachesAgeOn(pupil.bornOn, age));

const firstDay = (setting: Setting): Day => {
  const file = pupilOf(setting);
  return file ? reachesAgeOn(file.pupil.bornOn, 13) : saidView(setting).earliest;
};

const notYet = (file: PupilFile): string =>
  `Youth support services hear of pupils from the age of 13 on. The pupil is 13 on ${birthday(file, 13)}. Until then there is nothing to say.${leapNote(file.pupil.bornOn, reachesAgeOn(file.pupil.bornOn, 13))}`;

const noLonger = (file: PupilFile): string =>
  `Youth support services are for young people of 13 to 19. The pupil was 20 on ${birthday(file, 20)}, so there is nothing to say any more.`;

const whoseWords = (setting: Setting): string => {
  const file = pupilOf(setting);
  return file ? wordsOn(file, londonClock(setting.now).day) : '';
};

const wordsOn = (file: PupilFile, today: Day): string => {
  const sixteen = birthday(file, 16);
  switch (whoseToSay(file.pupil.bornOn, today)) {
    case 'nobody-yet':
      return notYet(file);
    case 'nobody-any-more':
      return noLonger(file);
    case 'parent':
      return `Today it is for a parent to say. From ${sixteen}, the 16th birthday, it is the pupil’s.`;
    case 'pupil':
      return `It is the pupil’s to say since ${sixteen}, the 16th birthday. What a parent said before no longer decides.`;
  }
};
