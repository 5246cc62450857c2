import type { Audience, NoticeKind } from '../../notices/notice.ts';

/** What the desk told somebody about a pupil. */
export const noticeWords = (kind: NoticeKind): string => {
  switch (kind) {
    case 'pupil-withdrawal':
      return 'that something was withdrawn or objected to';
    case 'pupil-withdrawal-undone':
      return 'that a withdrawal no longer counts';
    case 'pupil-shared-to-safeguard':
      return 'that something was shared to safeguard the pupil';
    case 'pupil-task-reminder':
      return 'that a task was due';
    default:
      return 'that the record had changed';
  }
};

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
