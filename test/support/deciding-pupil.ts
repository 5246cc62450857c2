import type { Decided } from '../../src/domain/case.ts';
import type { PupilFile } from '../../src/domain/consent/pupil-file.ts';
import type { PupilDeciding } from '../../src/domain/consent/revise-pupil.ts';
import type { Actor } from '../../src/domain/history.ts';
import { brookvale, colleague } from './cast.ts';

const sam = colleague('Sam Whitlock');

/** What a decision about a file is given on Monday 23 November 2026, by the Co-ordinator. */
export const decidingAbout = (before: PupilFile, over: Partial<PupilDeciding> = {}): PupilDeciding => ({
  before,
  by: { id: sam.id, name: sam.name } as Actor,
  organisation: brookvale,
  submissionId: `submission ${before.version + 1}`,
  now: new Date('2026-11-23T10:00:00Z'),
  ...over,
});

/** Who is told what, as `kind to`. */
export const toldIn = ({ notices }: Decided<PupilFile>): string[] => notices.map(({ kind, to }) => `${kind} ${to}`);

/** The open and the done tasks of a file: what, whom, and by when. */
export const tasksIn = ({ tasks }: PupilFile): string[] =>
  tasks.map(({ kind, recipient, dueOn, done }) =>
    [kind, recipient, dueOn, done && 'done'].filter((part) => part !== null).join(' '),
  );
