import { z } from 'zod';
import { type Problem, words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { dateInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { extendedReplyDue } from '../../deadlines/request-deadlines.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import { problemsOfDay, refusedFor, type WrongAnswer } from '../days-done.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';
import { extensionReasons } from './pauses.ts';
import { factsOf } from './request-clock.ts';

export const extensionForm = z.object({
  ground: z.enum(extensionReasons, { error: 'Choose why more time is needed.' }),
  reasons: personal(words(2000, 'Give the reasons, in plain words. They are told to the requester.')),
  toldOn: z.iso.date({ error: 'Give the day on which the requester was told.' }),
});
export type ExtensionForm = z.infer<typeof extensionForm>;

export const extensionGroundNames: Readonly<Record<ExtensionForm['ground'], string>> = {
  complex: 'The request is complex',
  'several-requests': 'The same person has made several requests',
};

/** When the requester must have heard of an extension, and until when it would go; undefined while nothing can be told. */
export const extensionDates = (before: DataRequest) => {
  const facts = factsOf(before);
  return facts && extendedReplyDue(facts);
};

/** What is wrong with the day on which an extension was told: after the first month it comes too late (Art. 12A(4)). */
export const problemsOfExtension = (
  { toldOn }: Partial<ExtensionForm>,
  { before, now }: { before: DataRequest; now: Date },
): Problem[] => {
  const noticeBy = extensionDates(before)?.noticeBy;
  if (toldOn !== undefined && noticeBy !== undefined && toldOn > noticeBy) {
    return [{ field: 'toldOn', words: tooLateToExtend(noticeBy) }];
  }
  return problemsOfDay('toldOn', toldOn, { asked: before.asked, now });
};

const tooLateToExtend = (noticeBy: string): string =>
  `The first month ended on ${weekdayInWords(noticeBy)}. The requester had to hear of an extension by then (UK GDPR Art. 12A(4)), so it can no longer be extended. Answer as soon as you can, and tell them that it is late.`;

/** What to know before extending: how long is left to tell of it, and what is no ground. */
export const beforeExtending = (
  before: DataRequest,
  { ground, today }: { ground: ExtensionForm['ground'] | undefined; today: string },
): string[] => {
  const noticeBy = extensionDates(before)?.noticeBy;
  return [
    ...(noticeBy !== undefined && today > noticeBy ? [tooLateToExtend(noticeBy)] : []),
    ...(ground === 'complex' && before.clarification !== null ? [notComplexByItself] : []),
  ];
};

const notComplexByItself =
  'A request is not complex merely because you had to ask what was meant. Give another reason too.';

/** Two further months, once, told with the reasons before the first month ends (UK GDPR Art. 12A(3)-(4)). */
export const extendRequest = ({
  extending,
  ...deciding
}: Deciding & { extending: ExtensionForm }): Outcome<Decided<DataRequest>, NotNow | WrongAnswer> => {
  const { before, by, now } = deciding;
  const refused = refusedFor(problemsOfExtension(extending, { before, now }));
  if (refused) return refused;
  const { ground, reasons, toldOn } = extending;
  const dates = extensionDates(before);
  return happened(deciding, 'extended', {
    set: { extension: { ground, reasons, toldOn, by, recordedAt: now } },
    changes: [
      { field: 'Last day', old: wordsOf(dates?.noticeBy), new: wordsOf(dates?.dueOn) },
      { field: 'Told on', old: '', new: dateInWords(toldOn) },
      { field: 'Why', old: '', new: `${extensionGroundNames[ground]}. ${reasons}` },
    ],
  });
};

const wordsOf = (day: string | undefined): string => (day === undefined ? '' : dateInWords(day));
