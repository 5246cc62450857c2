import { entryNames } from '../../domain/consent/entry-names.ts';
import { liftPupilMark as lift, liftForm, problemsOfLifting } from '../../domain/consent/marks.ts';
import { marksOn } from '../../domain/consent/pupil-file.ts';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { day, facts, heading, hint, pick, words } from '../../teams/card/blocks.ts';
import { type Fact, factOf } from '../facts/case-facts.ts';
import { daysOfPupil, pupilFacts, pupilOf } from '../facts/pupil-facts.ts';
import { nothingToChoose } from '../facts/request-choices.ts';
import { nothingToRecord } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutPupil } = over(liftForm);

type Mark = ReturnType<typeof marksOn>[number];

const marksOf = (setting: Setting): Mark[] => {
  const file = pupilOf(setting);
  return file ? marksOn(file, londonClock(setting.now).day) : [];
};

export const liftPupilMark = aboutPupil({
  id: 'lift-pupil-mark',
  version: 1,
  title: 'End a limit on a record',
  send: 'End it',
  said: {
    help: 'lift the mark of …',
    alone: null,
    ofOne:
      'lift, lifts, lifted, lifting, end/ends/ended .. restriction/limit/dispute/mark/challenge, limit .. over/ended, may be used again, restriction/dispute/challenge .. over/ended/settled/resolved, no longer restricted/challenged/disputed, no longer in dispute, unrestrict',
  },
  right: 'record-pupil',
  reads: 'record',
  verb: 'lift',
  events: {
    'mark-lifted': {
      did: 'ended a limit on part of the record',
      noted: 'a limit on part of the record has ended',
      title: 'the limit has ended',
    },
  },
  notNow: nothingToRecord((file, today) =>
    marksOn(file, today).length === 0 ? 'Every part of this record may be used, and none is in dispute.' : undefined,
  ),
  steps: [
    step({
      id: 'which',
      name: 'Which has ended, and why',
      asks: ['mark', 'reason'],
      card: (_soFar, setting) => {
        const marks = marksOf(setting);
        return [
          heading('Which has ended?'),
          hint('It may be used again, or is no longer in dispute. The history keeps what was recorded.'),
          facts([...pupilFacts(setting), ...marks.flatMap(factsOf)]),
          pick('mark', 'Which one?', marks.length > 0 ? marks.map(choiceOf) : nothingToChoose, {
            prompt: 'Choose one',
            apart: true,
          }),
          words('reason', 'Why has it ended?', {
            longest: 2000,
            like: 'For example: the entry was put right, and his mother agrees with it.',
          }),
        ];
      },
    }),
    step({
      id: 'told',
      name: 'When they were told',
      asks: ['subjectToldOn'],
      needs: ['subjectToldOn'],
      when: ({ mark }, setting) => marksOf(setting).some(({ id, kind }) => id === mark && kind === 'restricted'),
      card: ({ mark }, setting) => {
        const marks = marksOf(setting);
        const restricted = marks.find(({ id }) => id === mark);
        const { earliest, today } = daysOfPupil(setting);
        return [
          heading('Tell them first'),
          hint(
            'Whoever asked for it must be told before that part is used again (UK GDPR Art. 18(3)). I send nothing myself. It may be used again as soon as you have recorded this.',
          ),
          facts(marks.flatMap((each, at) => (each === restricted ? factsOf(each, at) : []))),
          day(
            'subjectToldOn',
            'Day on which you told them',
            { earliest: restricted?.on ?? earliest, today },
            { apart: true },
          ),
        ];
      },
    }),
  ],
  typedAtStart: (setting) => {
    const marks = marksOf(setting);
    const meant = marks.find(({ id }) => id === setting.part) ?? (marks.length === 1 ? marks[0] : undefined);
    return meant ? { mark: meant.id } : {};
  },
  check: (soFar, { about, now }) => (about?.type === 'pupil' ? problemsOfLifting(soFar, { before: about, now }) : []),
  decide: (deciding, lifting) => lift({ ...deciding, lifting }),
});

/** Numbered, because several may have begun on one day; people's own words stand above, where no Markdown is read. */
const nameOf = ({ kind, on }: Mark, at: number): string => `${at + 1}. ${entryNames[kind]} since ${dateInWords(on)}`;

const choiceOf = (mark: Mark, at: number) => ({ title: nameOf(mark, at), value: mark.id });

const factsOf = (mark: Mark, at: number): Fact[] => factOf(nameOf(mark, at), mark.of);
