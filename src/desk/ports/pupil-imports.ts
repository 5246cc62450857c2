import type { HeadingSaid } from '../../domain/consent/import/headings.ts';
import type { Table } from '../../domain/consent/import/table.ts';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';

/** The files of an organisation as they were read, and the number by which a later write can tell that they still are all. */
export interface PupilList {
  readonly files: readonly PupilFile[];
  readonly version: number;
}

/** Writes what an import brings, all of it or nothing. */
export interface PupilImports {
  /** Every file of an organisation. */
  listOf(organisation: string): Promise<PupilList>;
  /**
   * Stores new files under the next free references and the next version of those that changed, in one transaction.
   * `version` is that of the list which they were decided over. `conflict`: somebody has added a pupil or changed one of
   * them since, and nothing was written. `progress` hears how many have been written so far; none of them counts before
   * the end.
   */
  write(what: {
    organisation: string;
    version: number;
    year: number;
    added: readonly ((reference: string) => PupilFile)[];
    changed: readonly PupilFile[];
    progress: (written: number) => void;
  }): Promise<'written' | 'conflict'>;
}

/** A list that waits for a yes; its owner alone can have it, and it is gone after an hour. */
export interface Upload {
  readonly id: string;
  readonly personId: string;
  readonly organisation: string;
  readonly table: Table;
  readonly expiresAt: Date;
}

export interface UploadStore {
  keep(upload: Upload): Promise<void>;
  /**
   * Of two presses one alone gets it, until it is released or five minutes are over. Undefined where there is none, or it
   * is somebody else's.
   */
  claim(of: { id: string; personId: string; now: Date }): Promise<Upload | undefined>;
  /** Lets it be claimed again. */
  release(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What headings mean in the lists of an organisation, as somebody there has said once. */
export interface HeadingStore {
  of(organisation: string): Promise<readonly HeadingSaid[]>;
  /** In the place of all that was kept. */
  keep(organisation: string, said: readonly HeadingSaid[]): Promise<void>;
  forget(organisation: string): Promise<void>;
}
