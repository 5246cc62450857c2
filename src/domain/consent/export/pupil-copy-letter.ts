import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import type { PupilCopy } from './pupil-copy.ts';
import { audienceWords, noticeWords } from './pupil-copy-words.ts';

type Part = LetterText['parts'][number];

/** The copy for people to read: the same, in the same order, without what is not there. */
export const pupilCopyLetter = (copy: PupilCopy): LetterText => ({
  address: [copy.organisation, dateInWords(copy.madeOn)],
  subject: `What is on file about ${copy.pupil.firstNames} ${copy.pupil.lastName}`,
  opening: [copy.note, ...standingWords(copy)],
  parts: [
    { heading: 'The pupil', words: pupilWords(copy).join('\n') },
    ...copy.onFile.map(entryPart),
    ...listed('What was to be done', copy.tasks, ({ name, dueOn, doneOn, words }) =>
      [`${name}, by ${dateInWords(dueOn)}.`, doneOn ? `Done on ${dateInWords(doneOn)}.` : 'Not done yet.', words ?? '']
        .join(' ')
        .trim(),
    ),
    ...listed(
      'Who was told by the desk',
      copy.told,
      ({ what, to, on }) => `${dateInWords(on)}: ${noticeWords(what)}, to ${audienceWords[to]}.`,
    ),
    ...listed(
      'What was changed',
      copy.corrected,
      ({ on, by, what, old, new: now }) => `${dateInWords(on)}, by ${by}: ${what} was “${old}” and became “${now}”.`,
    ),
  ],
  closing: [copy.organisation],
});

const standingWords = ({ standing }: PupilCopy): string[] => [
  ...(standing.restricted ? ['NOT TO BE USED: part of the record is only kept. See below which part.'] : []),
  ...(standing.challenged ? ['IN DISPUTE: the accuracy of part of the record. Both versions are below.'] : []),
  ...(standing.withdrawn ? ['WITHDRAWN: somebody withdrew what was signed, or objected. See below.'] : []),
];

const pupilWords = ({ reference, openedOn, pupil }: PupilCopy): string[] => [
  `Pupil’s record ${reference}, begun on ${dateInWords(openedOn)}`,
  `Names: ${pupil.firstNames} ${pupil.lastName}`,
  ...(pupil.knownAs.length > 0 ? [`Also known as: ${pupil.knownAs.join(', ')}`] : []),
  `Date of birth: ${dateInWords(pupil.bornOn)}`,
  ...(pupil.upn === null ? [] : [`Unique pupil number: ${pupil.upn}`]),
  `School: ${pupil.school}`,
  ...(pupil.joinedOn === null ? [] : [`Joined the partnership: ${dateInWords(pupil.joinedOn)}`]),
];

const entryPart = ({ name, answers, recordedOn, recordedBy, undoneOn }: PupilCopy['onFile'][number]): Part => ({
  heading: name,
  words: [
    ...answers.map((answer) => `${answer.name}: ${answer.words}`),
    `Recorded on ${dateInWords(recordedOn)} by ${recordedBy}`,
    ...(undoneOn === null ? [] : [`Undone on ${dateInWords(undoneOn)}: it never counted`]),
  ].join('\n'),
});

const listed = <Each>(heading: string, all: readonly Each[], words: (each: Each) => string): Part[] =>
  all.length === 0 ? [] : [{ heading, words: all.map(words).join('\n') }];
