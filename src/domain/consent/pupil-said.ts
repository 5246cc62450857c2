/** How somebody names a pupil in words; nothing of it is checked yet. */
export interface PupilSaid {
  /** Half a name, a nickname or a misspelling; empty where only a number was given. */
  readonly name: string;
  /** The school year, 1 to 14. */
  readonly year: number | undefined;
  readonly school: string | undefined;
  readonly upn: string | undefined;
  /** The file's own number, such as `PF-2026-0004`. */
  readonly reference: string | undefined;
}
