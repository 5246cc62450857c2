import { z } from 'zod';
import { words } from '../../breach/report/breach-report.ts';
import type { Decided } from '../../case.ts';
import { type Notice, waitingNotice } from '../../notices/notice.ts';
import type { Outcome } from '../../outcome.ts';
import { personal } from '../../personal-data.ts';
import type { DataRequest } from '../request.ts';
import { type Deciding, happened, type NotNow } from '../revise-request.ts';

export const checkForm = z.object({
  finding: z.enum(['right', 'send-back'], { error: 'Choose one.' }),
  words: personal(words(2000, 'Say what you looked at, or what has to change.')),
});
export type CheckForm = z.infer<typeof checkForm>;

/** What somebody else found who looked at the answer: it may go out, or it goes back with words to whoever prepared it. */
export const checkAnswer = ({
  found,
  ...deciding
}: Deciding & { found: CheckForm }): Outcome<Decided<DataRequest>, NotNow> => {
  const { before, by, now } = deciding;
  switch (found.finding) {
    case 'right':
      return happened(deciding, 'checked', {
        set: { check: { at: now, by, words: found.words } },
        changes: [{ field: 'Checked', old: '', new: found.words }],
      });
    case 'send-back':
      return happened(deciding, 'sent-back', {
        set: {},
        changes: [{ field: 'What has to change', old: '', new: found.words }],
        notices: (version) => sentBackNotice(before, { by, version, now }),
      });
  }
};

/** Whoever put it together hears in person, unless they took it back themselves. */
const sentBackNotice = (
  { answer }: Pick<DataRequest, 'answer'>,
  { by, version, now }: Pick<Deciding, 'by' | 'now'> & { version: number },
): Notice[] =>
  answer === null || answer.by.id === by.id
    ? []
    : [waitingNotice({ kind: 'answer-sent-back', to: 'colleague', holder: answer.by.id, version, now })];

/** What has to change, where the answer was sent back and has not been put together again since. */
export const sentBackWith = ({ history, stage }: Pick<DataRequest, 'history' | 'stage'>) => {
  const last =
    stage === 'open' ? history.findLast(({ what }) => what === 'sent-back' || what === 'prepared') : undefined;
  return last?.what === 'sent-back' ? last.changes[0]?.new : undefined;
};
