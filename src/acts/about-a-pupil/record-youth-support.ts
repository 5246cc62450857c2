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
import { day, facts, heading, hint, line, one, pick } from '../../teams/card/blocks.ts';
import { daysOfPupil, pupilFacts, pupilOf } from '../facts/pupil-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { saidChoices, saidToday } from '../facts/said-inputs.ts';
import { nothingToRecord } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutPupil } = over(youthSupportForm);

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
  said: { help: 'youth support …', alone: null, ofOne: 'youth support, youth, connexions, prospects, instruction' },
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
      card: (_soFar, setting) => [
        heading('Youth support services'),
        hint(whoseWords(setting)),
        facts(pupilFacts(setting)),
        one('speaker', 'Who said it?', choicesOf(speakerNames, ['parent', 'pupil']), { apart: true }),
        day('on', 'Day on which it was said', { ...daysOfPupil(setting), earliest: firstDay(setting) }),
        pick('source', 'How did it reach you?', saidChoices, { prompt: 'Choose one' }),
      ],
    }),
    step({
      id: 'instruction',
      name: 'What may go',
      asks: ['instruction', 'keptAt'],
      card: () => [
        heading('What may go to youth support services?'),
        hint(
          'Nothing recorded means that everything they ask for may go. If they ask for it by law, the name and address of a parent go as well, whatever is said here (Education and Skills Act 2008 s. 72).',
        ),
        one('instruction', 'What may go?', choicesOf(instructionNames), { apart: true }),
        line('keptAt', 'Where is it kept, if it is on paper or in a file?', {
          longest: 300,
          like: 'For example: the locked cabinet in the office.',
        }),
      ],
    }),
  ],
  typedAtStart: saidToday,
  check: (soFar, { about }) => (about?.type === 'pupil' ? problemsOfYouthSupport(soFar, about) : []),
  decide: (deciding, said) => youthSupport({ ...deciding, said }),
});

const birthday = ({ pupil }: PupilFile, age: number): string => dateInWords(reachesAgeOn(pupil.bornOn, age));

const firstDay = (setting: Setting): Day => {
  const file = pupilOf(setting);
  return file ? reachesAgeOn(file.pupil.bornOn, 13) : daysOfPupil(setting).earliest;
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
