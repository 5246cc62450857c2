import type { PupilPage } from '../../domain/consent/pupil-pages.ts';
import { saidOfOne } from './acts-said.ts';
import { type Phrases, phrases } from './phrases.ts';

/** With the reference of a pupil’s file. */
export const pupilChanges = saidOfOne('pupil');

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
