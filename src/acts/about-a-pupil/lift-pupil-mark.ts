import { z } from 'zod';
import { entryNames } from '../../domain/consent/entry-names.ts';
import { liftPupilMark as lift, liftForm, problemsOfLifting } from '../../domain/consent/marks.ts';
import { marksOn } from '../../domain/consent/pupil-file.ts';
import { dateInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { type Fact, fact, factOf } from '../facts/case-facts.ts';
import { daysOfPupil, pupilFacts, pupilOf } from '../facts/pupil-facts.ts';
import { choice, days, nothingToChoose } from '../facts/request-choices.ts';
import { nothingToRecord } from '../not-now.ts';
import type { Setting } from '../setting.ts';

const { step, aboutPupil } = over(liftForm);

type Mark = ReturnType<typeof marksOn>[number];

const marksOf = (setting: Setting): Mark[] => {
  const file = pupilOf(setting);
  return file ? marksOn(file, londonClock(setting.now).day) : [];
};

const facts = z.array(fact);

export const liftPupilMark = aboutPupil({
  id: 'lift-pupil-mark',
  version: 1,
  title: 'End a limit on a record',
  send: 'End it',
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
      card: defineCard('lift-pupil-mark/which', z.strictObject({ facts, marks: z.array(choice) })),
      view: (_soFar, setting) => {
        const marks = marksOf(setting);
        return {
          facts: [...pupilFacts(setting), ...marks.flatMap(factsOf)],
          marks: marks.length > 0 ? marks.map(choiceOf) : nothingToChoose,
        };
      },
    }),
    step({
      id: 'told',
      name: 'When they were told',
      asks: ['subjectToldOn'],
      needs: ['subjectToldOn'],
      when: ({ mark }, setting) => marksOf(setting).some(({ id, kind }) => id === mark && kind === 'restricted'),
      card: defineCard('lift-pupil-mark/told', z.strictObject({ facts, ...days })),
      view: ({ mark }, setting) => {
        const marks = marksOf(setting);
        const restricted = marks.find(({ id }) => id === mark);
        const { earliest, today } = daysOfPupil(setting);
        return {
          facts: marks.flatMap((each, at) => (each === restricted ? factsOf(each, at) : [])),
          earliest: restricted?.on ?? earliest,
          today,
        };
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
