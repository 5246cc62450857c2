import type { Audience } from '../../notices/audience.ts';
import { kindOf, type NoticeKind } from '../../notices/kinds/index.ts';

/** What the desk told somebody about a pupil. */
export const noticeWords = (kind: NoticeKind): string =>
  kindOf({ kind }).tells.pupil?.inCopy ?? 'that the record had changed';

export const audienceWords: Readonly<Record<Audience, string>> = {
  dpo: 'the Data Protection Officer',
  chair: 'the Chair of Partnership',
  'co-ordinator': 'the Co-ordinators',
  'data-controller': 'the Data Controller',
  headteacher: 'the Headteacher',
  'joint-dpo': 'the Joint Data Protection Officer',
  reporter: 'whoever added the pupil',
  colleague: 'whoever had to do it',
};
