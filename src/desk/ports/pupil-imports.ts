import type { Table } from '../../domain/consent/import/table.ts';
import type { PupilFile } from '../../domain/consent/pupil-file.ts';

/** Writes what an import brings, all of it or nothing. */
export interface PupilImports {
  /** Every file of an organisation. */
  listOf(organisation: string): Promise<PupilFile[]>;
  /**
   * Stores new files under the next free references and the next version of those that changed, in one transaction.
   * `conflict`: somebody changed one of them meanwhile, and nothing was written. `progress` hears how many have been
   * written so far; none of them counts before the end.
   */
  write(what: {
    year: number;
    added: readonly ((reference: string) => PupilFile)[];
    changed: readonly PupilFile[];
    progress: (written: number) => void;
  }): Promise<'written' | 'conflict'>;
}

/** A list that waits for a yes; its owner alone can have it, once, and it is gone after an hour. */
export interface Upload {
  readonly id: string;
  readonly personId: string;
  readonly organisation: string;
  readonly table: Table;
  readonly expiresAt: Date;
}

export interface UploadStore {
  keep(upload: Upload): Promise<void>;
  /** Takes it out, so that of two presses one alone gets it. Undefined where there is none, or it is somebody else's. */
  claim(of: { id: string; personId: string; now: Date }): Promise<Upload | undefined>;
}
