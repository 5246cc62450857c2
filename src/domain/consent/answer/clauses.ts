import { listInWords } from '../../deadlines/day-words.ts';

/** The clauses that answers about a pupil rest on, as a Data Protection Officer looks them up. */
export const clauses = {
  /** The referral form, completed by the child's school. */
  referralForm: 'SEIPS policy 4.1',
  /** The school acknowledges the privacy statement in it. */
  acknowledgement: 'SEIPS policy 4.2',
  /** A parent or carer signs the consent form. */
  consentForm: 'SEIPS policy 4.3',
  /** What was agreed on access, and on who may ask. */
  access: 'SEIPS policy 5.1',
  /** Advice is taken before anything is withheld from whoever asks for it. */
  advice: 'SEIPS policy 5.2',
  /** A move to another partnership or school. */
  move: 'SEIPS policy 5.5',
  secureTransfer: 'SEIPS policy 2.3.3',
  /** What the partnerships' work with a young person is for; the school where they are on roll hears of it. */
  work: 'SEIPS policy 6.1',
  /** Counts for commissioners and for the public name nobody. */
  aggregate: 'SEIPS policy 6.2',
  /** Who may be told about one pupil: the school, services that work with them, they themselves and the family. */
  softInformation: 'SEIPS policy 6.3',
  safeguarding: 'SEIPS policy 6.4',
  /** The file goes from safeguarding lead to safeguarding lead, and soon. */
  safeguardingFile: 'Keeping children safe in education, part 2 (transfer of the child protection file)',
  /** Nothing is used beyond the stated purposes. */
  purposes: 'SEIPS policy 6.6',
  /** A first talk, begun by the school. */
  firstTalk: 'SEIPS policy 7.1',
  /** Before a formal referral: notes of first talks, and nothing to other agencies. */
  beforeReferral: 'SEIPS policy 7.2',
  /** Signed by somebody with parental responsibility. */
  signature: 'SEIPS policy 7.3',
  /** That a pupil is known to a partnership says something about them. */
  sensitive: 'SEIPS policy 8.1',
  /** Whom the data goes to once it is signed. */
  agreed: 'SEIPS privacy statement, para 5',
  /** Nothing to anybody who does not support the work. */
  thirdParties: 'SEIPS privacy statement, third parties',
  /** No records and no counting until a form is signed. */
  untilSigned: 'SEIPS privacy statement, second note',
  /** The official function, not consent, is the lawful basis. */
  officialFunction: 'SEIPS privacy statement, first note',
  whenLeaving: 'SEIPS privacy statement, when a student leaves',
  photographs: 'School’s privacy notice, photographs',
  youthSupport: 'School’s privacy notice, youth support services',
  afterSixteen: 'School’s privacy notice, post-16 providers',
  police: 'School’s privacy notice, police',
  statutoryReturns: 'School’s privacy notice, statutory returns',
  /** No data on children in need or looked after without consent, unless law and policies allow it. */
  childrenInNeed: 'School’s privacy notice, children in need and looked after',
  /** No policy of a partnership speaks of logins, or of both versions of what is in dispute. */
  logins: 'Trust policy s. 5 and 12, followed here as good practice',
  bothVersions: 'Trust policy s. 11, followed here as good practice',
  /** What support services may ask a school for; s. 14 is the local authority’s own, about whether young people take part. */
  informationForYouthSupport: 'Education and Skills Act 2008 s. 72',
  /** Whom support services are for: from 13 to 19, and to 24 with special educational needs. */
  whomYouthSupportIsFor: 'Education and Skills Act 2008 s. 78(1)',
  accuracy: 'UK GDPR Art. 5(1)(d)',
  withdrawal: 'UK GDPR Art. 7(3)',
  rightOfAccess: 'UK GDPR Art. 15',
  rectification: 'UK GDPR Art. 16',
  accuracyContested: 'UK GDPR Art. 18(1)(a)',
  restriction: 'UK GDPR Art. 18(2)',
  objection: 'UK GDPR Art. 21',
} as const;
export type Clause = (typeof clauses)[keyof typeof clauses];

/** What several clauses can stand in. */
const documents = ['SEIPS policy', 'SEIPS privacy statement,', 'School’s privacy notice,', 'UK GDPR Art.'] as const;

const documentOf = (clause: Clause): string => documents.find((each) => clause.startsWith(`${each} `)) ?? clause;

/** Clauses for reading, those of one document together: `SEIPS policy 4.1, 4.2 and 7.3; UK GDPR Art. 21`. */
export const clausesInWords = (cited: readonly Clause[]): string =>
  [...new Set(cited.map(documentOf))].map((document) => inOneDocument(document, cited)).join('; ');

const inOneDocument = (document: string, cited: readonly Clause[]): string => {
  const places = cited
    .filter((clause) => clause.startsWith(`${document} `))
    .map((clause) => clause.slice(document.length + 1))
    .sort(byNumber.compare);
  return places.length === 0 ? document : `${document} ${listInWords(places)}`;
};

const byNumber = new Intl.Collator('en-GB', { numeric: true });
