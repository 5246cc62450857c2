/** The columns of a list of pupils, in the order in which they are explained. */
export const columnNames = {
  upn: 'UPN',
  firstNames: 'First names',
  lastName: 'Last name',
  knownAs: 'Known as',
  bornOn: 'Date of birth',
  school: 'School',
  joinedOn: 'Joined on',
  referralForm: 'Referral form received on',
  acknowledged: 'School acknowledged on',
  statement: 'Statement',
  signedOn: 'Signed on',
  signedBy: 'Signed by',
  relation: 'Relation',
  responsibility: 'Parental responsibility',
  recipients: 'Recipients agreed',
  photographsGiven: 'Photographs given',
  photographsRefused: 'Photographs refused',
  photographsOn: 'Photographs on',
  keptAt: 'Kept at',
} as const;
export type Column = keyof typeof columnNames;

export const required = ['firstNames', 'lastName', 'bornOn'] as const satisfies readonly Column[];

/** The words of a row by column; a column that the list does not have is left out. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

/** The column of a heading, however it is spaced and in whatever case; undefined for one that is not known. */
export const columnCalled = (heading: string): Column | undefined =>
  (Object.keys(columnNames) as Column[]).find((column) => bare(columnNames[column]) === bare(heading));

/** Small letters and digits alone, so that `Parental responsibility`, `parental-responsibility` and `KEPT_AT` are found. */
export const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
