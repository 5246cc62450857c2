import { withRoles } from '../../breach/tell/names-in-text.ts';
import type { Day } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import type { Actor } from '../../history.ts';
import type { Notice } from '../../notices/notice.ts';
import { byRole } from '../../organisation/by-role.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import type { Entry } from '../entry.ts';
import { entryNames } from '../entry-names.ts';
import { entryRows } from '../entry-words.ts';
import { marksOn, type PupilFile, type PupilTask, withdrawalsOn } from '../pupil-file.ts';
import { pupilTaskName } from '../pupil-task-words.ts';
import { schoolInWords } from '../pupil-words.ts';

/**
 * Everything on file about one pupil, as it goes into a copy for them (UK GDPR Art. 15). Days are London's, such as
 * `2026-11-23`. Colleagues are named by role only.
 */
export interface PupilCopy {
  readonly format: 'privacy-desk-pupil';
  readonly version: 1;
  readonly madeOn: Day;
  readonly organisation: string;
  readonly note: string;
  readonly reference: string;
  readonly openedOn: Day;
  readonly pupil: {
    readonly firstNames: string;
    readonly lastName: string;
    readonly knownAs: readonly string[];
    readonly bornOn: Day;
    readonly upn: string | null;
    readonly school: string;
    readonly joinedOn: Day | null;
  };
  readonly standing: {
    /** Kept, but not used, except as the law allows (Art. 18). */
    readonly restricted: boolean;
    /** Its accuracy is in dispute; both versions are in `onFile`. */
    readonly challenged: boolean;
    /** Something was withdrawn or objected to, and nobody has changed their mind. */
    readonly withdrawn: boolean;
  };
  readonly onFile: readonly OnFile[];
  readonly tasks: readonly {
    readonly kind: PupilTask['kind'];
    readonly name: string;
    readonly dueOn: Day;
    readonly doneOn: Day | null;
    readonly words: string | null;
  }[];
  /** Who was told something about the pupil by the desk, by role. */
  readonly told: readonly { readonly what: Notice['kind']; readonly to: Notice['to']; readonly on: Day }[];
  /** Answers that were replaced. */
  readonly corrected: readonly {
    readonly on: Day;
    readonly by: string;
    readonly what: string;
    readonly old: string;
    readonly new: string;
  }[];
}

interface OnFile {
  readonly id: string;
  readonly kind: Entry['kind'];
  readonly name: string;
  readonly answers: readonly { readonly name: string; readonly words: string }[];
  readonly recordedOn: Day;
  readonly recordedBy: string;
  /** Undone within ten minutes: it never counted. */
  readonly undoneOn: Day | null;
}

const note =
  'This is what the Privacy desk holds about the pupil. Papers are kept where each entry says; records in the school’s own systems are exported from there. Who has looked the pupil up is not part of this copy.';

/** What the desk holds about a pupil. Colleagues’ names become their roles, also within what people wrote. */
export const pupilCopy = (
  file: PupilFile,
  { organisation, now }: { organisation: Organisation; now: Date },
): PupilCopy => {
  const today = dayOf(now);
  const by = ({ id }: Actor): string => byRole(id, organisation);
  const said = withoutColleagues(file, organisation);
  const marks = marksOn(file, today);
  const { firstNames, lastName, knownAs, bornOn, upn, joinedOn } = file.pupil;
  return {
    format: 'privacy-desk-pupil',
    version: 1,
    madeOn: today,
    organisation: organisation.name,
    note,
    reference: file.reference,
    openedOn: dayOf(file.reportedAt),
    pupil: { firstNames, lastName, knownAs, bornOn, upn, school: schoolInWords(file.pupil, organisation), joinedOn },
    standing: {
      restricted: marks.some(({ kind }) => kind === 'restricted'),
      challenged: marks.some(({ kind }) => kind === 'challenged'),
      withdrawn: withdrawalsOn(file, today).length > 0,
    },
    onFile: file.entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      name: entryNames[entry.kind],
      answers: entryRows(entry).map(({ field, words }) => ({ name: field, words: said(words) })),
      recordedOn: dayOf(entry.at),
      recordedBy: by(entry.by),
      undoneOn: entry.undone && dayOf(entry.undone.at),
    })),
    tasks: file.tasks.map((task) => ({
      kind: task.kind,
      name: pupilTaskName(task),
      dueOn: task.dueOn,
      doneOn: task.done?.on ?? null,
      words: task.done && said(task.done.words),
    })),
    told: file.notices.flatMap(({ kind, to, sentAt }) => (sentAt ? [{ what: kind, to, on: dayOf(sentAt) }] : [])),
    corrected: file.history.flatMap(({ at, by: who, changes }) =>
      changes
        .filter((change) => change.old !== '')
        .map((change) => ({
          on: dayOf(at),
          by: by(who),
          what: change.field,
          old: said(change.old),
          new: said(change.new),
        })),
    ),
  };
};

const dayOf = (at: Date): Day => londonClock(at).day;

/** Everybody who had a hand in it becomes their role. */
const withoutColleagues = ({ reporter, history }: PupilFile, { people }: Organisation) => {
  const actors = [...new Map([reporter, ...history.map(({ by }) => by)].map((actor) => [actor.name, actor])).values()];
  return (words: string): string =>
    actors.reduce<string>((left, actor) => withRoles(left, { people, reporter: actor }), words);
};
