import type { PupilPage } from '../../domain/consent/pupil-pages.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { Wanted } from './wanted.ts';

export type PupilChange = Extract<Wanted, { want: 'change' }>['dialogue'];

/** With the reference of a pupil's file, these words tell what is recorded in it; the first that is said counts. */
export const pupilChanges: readonly (readonly [Phrases, PupilChange])[] = [
  [
    phrases(
      'lift, lifts, lifted, lifting, end/ends/ended .. restriction/limit/dispute/mark/challenge, limit .. over/ended, may be used again, restriction/dispute/challenge .. over/ended/settled/resolved, no longer restricted/challenged/disputed, no longer in dispute, unrestrict',
    ),
    'lift-pupil-mark',
  ],
  [
    phrases(
      'decide/decided/decision .. withdrawal/objection, decide/decided about, withdrawal/objection .. decided/stands/settled, take/takes/taken/took .. withdrawal/objection .. back, withdrawal/objection taken, withdrawal/objection was/is/has .. taken, take/takes/taken/took back .. withdrawal/objection, settle/settled .. withdrawal/objection, changed their/her/his mind',
    ),
    'decide-withdrawal',
  ],
  [phrases('photo*, picture/pictures, image/images'), 'record-photographs'],
  [
    phrases(
      'shared to keep, share/shared/shares .. safe, share/shared/told/tell/rang .. police/social/mash/lado, safeguarding share/shared/sharing/disclosure, record .. shared, was shared, safeguarding',
    ),
    'record-safeguarding-share',
  ],
  [
    phrases(
      'withdraw*, objects, objected, object, objection, takes/took/taken back, no longer consents/agrees, revoke/revokes/revoked, stop sharing',
    ),
    'record-withdrawal',
  ],
  [phrases('acknowledge*, privacy statement/notice'), 'record-acknowledgement'],
  [phrases('referral, referral form, referred'), 'record-referral-form'],
  [phrases('results, results at 16, opt/opts/opted/opting out, ks4, gcse/gcses, post 16'), 'record-results'],
  [phrases('youth support, youth, connexions, prospects, instruction'), 'record-youth-support'],
  [phrases('sign, signs, signed, signature, signatures, consent form, parental consent'), 'record-signature'],
  [
    phrases(
      'task, tasks, paper returned/back/sent, returned .. paper, archived, archive, it is done, have/has been told, was/were done',
    ),
    'do-pupil-task',
  ],
  [
    phrases(
      'restrict/restricts/restricted/restriction, limit/limits/limited, not to be used, challenge/challenged/challenges, dispute/disputed/disputes, mark, marked',
    ),
    'mark-pupil',
  ],
  [
    phrases(
      'correct, correction, change, amend, edit, fix, mistake in, wrong, misspelt, spelt, is different, new name/address/school, update',
    ),
    'correct-pupil',
  ],
  [phrases('left, leaves, leave, leaving, leaver, moved, moves, moving'), 'record-leaving'],
];

/** Words for the pages of a file. */
export const pupilPagesSaid: readonly (readonly [Phrases, PupilPage])[] = [
  [phrases('history, audit, timeline, log'), 'history'],
  [phrases('entries, everything on file, on file, everything, file'), 'entries'],
  [phrases('record something, record, what can be recorded'), 'record'],
  [phrases('consent, answers, what may we share'), 'consent'],
];

export const undoing = phrases('undo, undo that/it/this, undone');
export const lookingUp = phrases(
  'look ups, look up, lookups, looked up, looked at, who .. looked, who .. read, who .. seen, who .. opened',
);
export const exporting = phrases('export, download, document, docx, word file, own data, copy of .. data/file');
export const asData = phrases('json, data, machine');
