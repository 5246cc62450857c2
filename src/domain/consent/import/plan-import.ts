import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import type { Actor, Change } from '../../history.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { entryNames } from '../entry-names.ts';
import type { EntryAnswers } from '../entry-words.ts';
import { newPupilFile } from '../new-pupil-file.ts';
import type { PupilDetails, PupilFile } from '../pupil-file.ts';
import { formFrom, pupilChanges } from '../pupil-form.ts';
import { newEntries } from '../record-entry.ts';
import { revised } from '../revise-pupil.ts';
import { detailsWith } from './changed-details.ts';
import { fileOf, knownBy } from './match-row.ts';
import { nameKey } from './name-key.ts';
import { newOnFile, refusedByHand } from './new-on-file.ts';
import type { BadRow, PupilRow } from './pupil-row.ts';

export interface ImportPlan {
  /** New files, each to be made under the next free reference. */
  readonly added: readonly ((reference: string) => PupilFile)[];
  /** The next versions of files that stand. */
  readonly changed: readonly PupilFile[];
  /** The numbers of those that change whose last name becomes another. */
  readonly renamed: readonly string[];
  /** How many rows say nothing new. */
  readonly same: number;
  readonly bad: readonly BadRow[];
}

/** Who imports what, when. No two imports have the same `importId`. */
export interface Importing {
  readonly importId: string;
  readonly by: Actor;
  readonly organisation: Organisation;
  readonly now: Date;
}

/** What rows would do to the files of an organisation. Where any row is bad nothing should be written. */
export const planImport = (
  rows: readonly PupilRow[],
  files: readonly PupilFile[],
  importing: Importing,
): ImportPlan => {
  const known = knownBy(files);
  const today = londonClock(importing.now).day;
  const read = rows.map((row) => ({ row, file: fileOf(row, known, importing.organisation) }));
  const twice = namedTwice(read.map(({ row, file }) => ({ row, file: file.ok ? file.value : undefined })));
  const bad = read.flatMap(({ row, file }) => {
    const refused = file.ok ? refusedByHand(file.value, row.entries, today) : [file.words];
    const problems = [...refused, ...(twice.get(row) ?? [])];
    return problems.length === 0 ? [] : [{ line: row.line, problems }];
  });
  const badLines = new Set(bad.map(({ line }) => line));
  const good = read.flatMap(({ row, file }) => (file.ok && !badLines.has(row.line) ? [{ row, file: file.value }] : []));
  const changed = good.flatMap(({ row, file }) => (file ? nextVersion(row, file, importing) : []));
  const added = good.filter(({ file }) => file === undefined).map(({ row }) => newFile(row, importing));
  const lastNames = new Map(files.map(({ reference, pupil }) => [reference, pupil.lastName]));
  const renamed = changed.filter(({ reference, pupil }) => lastNames.get(reference) !== pupil.lastName);
  return {
    ...{ added, changed, bad },
    renamed: renamed.map(({ reference }) => reference),
    same: good.length - added.length - changed.length,
  };
};

/** Rows that mean the same pupil as an earlier one, with what is wrong with that. */
const namedTwice = (
  read: readonly { readonly row: PupilRow; readonly file: PupilFile | undefined }[],
): Map<PupilRow, string[]> => {
  const first = new Map<string, number>();
  const twice = new Map<PupilRow, string[]>();
  for (const { row, file } of read) {
    const keys = [nameKey(row.pupil), row.pupil.upn, file?.reference].filter((key) => key !== undefined);
    const line = keys.map((key) => first.get(key)).find((earlier) => earlier !== undefined);
    if (line !== undefined) twice.set(row, [`It is about the same pupil as line ${line}.`]);
    for (const key of keys) if (!first.has(key)) first.set(key, row.line);
  }
  return twice;
};

const newFile =
  ({ line, pupil, entries }: PupilRow, { importId, by, organisation, now }: Importing) =>
  (reference: string): PupilFile => {
    const submissionId = `${importId}.${line}`;
    const { upn = null, school = null, joinedOn = null, ...names } = pupil;
    const details = { ...names, upn, school, joinedOn } as PupilDetails;
    return newPupilFile(
      { reference, submissionId, reporter: by, organisation, now },
      {
        what: 'pupil-imported',
        pupil: details,
        entries: newEntries({ before: { entries: [] }, by, submissionId, now }, entries),
        changes: [...pupilChanges({}, formFrom(details), organisation), ...entries.map(changeBy)],
      },
    );
  };

/** The next version of a file, or nothing where the row says nothing new. */
const nextVersion = ({ line, pupil, entries }: PupilRow, before: PupilFile, importing: Importing): PupilFile[] => {
  const { importId, ...deciding } = importing;
  const details = detailsWith(before, pupil, importing.organisation);
  const changes = pupilChanges(formFrom(before.pupil), formFrom(details), importing.organisation);
  const said = newOnFile(before.entries, entries);
  if (changes.length + said.length === 0) return [];
  const submissionId = `${importId}.${line}`;
  const outcome = revised({ ...deciding, before, submissionId }, 'pupil-imported', {
    set: {
      pupil: details,
      entries: [...before.entries, ...newEntries({ ...deciding, before, submissionId }, said)],
    },
    changes: [...changes, ...said.map(changeBy)],
  });
  return outcome.ok ? [outcome.value.record] : [];
};

const changeBy = ({ kind, on }: EntryAnswers): Change =>
  ({ field: entryNames[kind], old: '', new: dateInWords(on) }) as Change;
