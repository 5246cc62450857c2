import { type ActId, actOf } from '../../src/acts/index.ts';
import type { Entry } from '../../src/domain/consent/entry.ts';
import type { PupilFile } from '../../src/domain/consent/pupil-file.ts';
import { tasksWith } from '../../src/domain/consent/pupil-tasks.ts';
import type { Actor } from '../../src/domain/history.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import type { NamedCard } from './all-cards.ts';
import { brookvale, colleague, maya, now } from './cast.ts';
import { madeOnce } from './made-once.ts';
import { jordan, type PupilOver, sampleEntry, samplePupil } from './sample-pupil.ts';
import { draftOf, type Voice } from './walk-dialogue.ts';

/** A pupil's file in every state that a dialogue is walked with, told in a voice: whatever people wrote is theirs. */
export const pupilsTold = madeOnce((voice: Voice, name: string) => {
  const words = (id: string, most = 2000) => voice.type(id, most) as never;
  const sam = colleague('Sam Whitlock');
  const by = { id: sam.id, name: name === maya.name ? sam.name : name } as Actor;
  const pupil = {
    ...jordan,
    firstNames: words('firstNames', 100),
    lastName: words('lastName', 100),
    knownAs: [words('knownAs', 100)] as never,
  };
  const told = (over: PupilOver = {}): PupilFile => samplePupil({ pupil, reporter: by, ...over });
  const complete = [
    sampleEntry('referral-form', { by, school: words('otherSchool', 200), keptAt: words('keptAt', 200) }),
    sampleEntry('acknowledgement', { by }),
    sampleEntry('signature', { by, signedBy: words('signedBy', 200), keptAt: words('keptAt', 200) }),
  ];
  const recordedNow = { by, at: now, on: '2026-11-18' };
  const withdrawal = sampleEntry('withdrawal', { ...recordedNow, words: words('words') });
  const marks = [
    sampleEntry('restricted', { ...recordedNow, of: words('of') }),
    sampleEntry('challenged', { ...recordedNow, of: words('of'), theirVersion: words('theirVersion') }),
  ];
  const left = sampleEntry('left', { ...recordedNow, to: words('to', 200) });
  const following = (entries: Entry[]) => ({ entries, tasks: tasksWith(entries, []) });
  return {
    /** Nothing is on file yet. */
    added: told(),
    complete: told({ entries: complete }),
    withdrawn: told(following([...complete, withdrawal])),
    marked: told({ entries: [...complete, ...marks] }),
    left: told(following([...complete, left])),
    /** Old enough to say what goes to youth support services. */
    sixteen: told({ pupil: { ...pupil, bornOn: '2010-11-18' as never }, entries: complete }),
  } satisfies Record<string, PupilFile>;
});
export type PupilState = keyof ReturnType<typeof pupilsTold>;

/** Which file each dialogue is walked with, and what of it the dialogue is about. */
export const pupilAboutFor: Partial<Record<ActId, readonly { readonly about: PupilState; readonly part?: string }[]>> =
  {
    'add-pupil': [{ about: 'added' }],
    'record-referral-form': [{ about: 'added' }],
    'record-acknowledgement': [{ about: 'added' }],
    'record-signature': [{ about: 'added' }],
    'record-youth-support': [{ about: 'complete' }, { about: 'sixteen' }],
    'decide-withdrawal': [{ about: 'withdrawn' }],
    'record-safeguarding-share': [{ about: 'added' }],
    'lift-pupil-mark': [{ about: 'marked' }],
    'do-pupil-task': [{ about: 'withdrawn' }, { about: 'left' }],
  };

/** What is typed into an input of a pupil's dialogue, by its id; any other gets its own id. */
export const pupilLines: Readonly<Record<string, string>> = {
  firstNames: 'Jordan',
  lastName: 'Smith',
  knownAs: 'Jordy, JJ',
  upn: 'P207000016049',
  otherSchool: 'Larkfield Primary School',
  statement: 'September 2026',
  keptAt: 'The locked cabinet in the partnership’s office, drawer S.',
  signedBy: 'Nadia Smith',
};

/** A correction opens at its last step, with what the file says; a walk begins with its first. */
export const correctionCards = (voice: Voice, name: string): NamedCard[] => {
  const about = pupilsTold(voice, name).complete;
  const act = actOf('correct-pupil');
  const setting = { organisation: brookvale, now, about, part: null, person: colleague('Sam Whitlock') };
  const draft = draftOf(act, { step: 'check-answers', typed: act.typedFromCase(about, null) });
  return [{ name: 'correct-pupil/opened', where: 'chat', shown: formCard(act, draft, setting) }];
};
