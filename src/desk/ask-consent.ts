import type { ConsentAnswer } from '../domain/consent/consent-answer.ts';
import { decideConsent, everyAnswer } from '../domain/consent/decide-consent.ts';
import { isAboutPupil } from '../domain/consent/marked-like.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import type { PupilPage } from '../domain/consent/pupil-pages.ts';
import type { PupilSaid } from '../domain/consent/pupil-said.ts';
import { pupilNames, schoolInWords, schoolYearInWords } from '../domain/consent/pupil-words.ts';
import type { ConsentQuestion } from '../domain/consent/question.ts';
import type { Day } from '../domain/deadlines/day-words.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { DataRequest } from '../domain/request/request.ts';
import { leaveLine, partnershipsOf } from './leave-line.ts';
import type { Ports } from './ports.ts';
import { fileNumbered, type ReadPupilNeeds } from './read-pupil.ts';

export interface Answered {
  readonly question: ConsentQuestion;
  readonly answer: ConsentAnswer;
}

/** A pupil's file with what it answers on the day asked. */
export interface PupilOpened {
  readonly found: 'one';
  readonly file: PupilFile;
  readonly organisation: Organisation;
  /** The one that was asked; undefined where everything on file was asked for. */
  readonly question: ConsentQuestion | undefined;
  /** To the question, or where there is none to each that people ask. */
  readonly answers: readonly Answered[];
  /** Requests about the same person whose data is restricted or in dispute. */
  readonly marked: readonly DataRequest[];
  /** In London. */
  readonly today: Day;
}

/** Enough to tell two pupils apart, and no more. */
export interface Candidate {
  readonly reference: string;
  readonly names: string;
  readonly year: string;
  readonly school: string;
}

export type ConsentFound =
  | PupilOpened
  /** `more`: the words fit more than are named. */
  | { readonly found: 'several'; readonly candidates: readonly Candidate[]; readonly more: boolean }
  /** Nobody, or nobody that this person may see: it tells nobody which. */
  | { readonly found: 'none' };

type Needs = ReadPupilNeeds & Pick<Ports, 'pupilSearch'>;

/** As many as a card has buttons for. */
export const mostCandidates = 6;

/**
 * What a pupil's file answers, for a Co-ordinator or the Data Protection Officer of the pupil's own partnership. Everybody
 * else gets the answer of a name that nobody has. Two that the words fit are never guessed between. The look-up is written
 * down before anything is shown, and when that fails this throws.
 */
export const askConsent = async (
  needs: Needs,
  {
    person,
    said,
    question,
    words,
  }: { person: Person; said: PupilSaid; question: ConsentQuestion | undefined; words: string },
): Promise<ConsentFound> => {
  if (said.reference !== undefined) {
    return openFile(needs, { person, reference: said.reference, question, asked: words });
  }
  const theirs = partnershipsOf(needs, person);
  const today = londonClock(needs.clock.now()).day;
  const within = { organisations: theirs, today, most: mostCandidates + 1 };
  const files = await filesOf(needs, needs.pupilSearch.search(said, within), theirs);
  const [first] = files;
  if (first && files.length === 1) return open(needs, { person, file: first, question, asked: words });
  const offered = files.slice(0, mostCandidates);
  await leaveLine(needs, { person, asked: words, question, shown: offered });
  if (offered.length === 0) return { found: 'none' };
  return {
    found: 'several',
    candidates: offered.map((file) => candidateOf(file, theirs, today)),
    more: files.length > offered.length,
  };
};

/** The same where others can read the answer: nobody is looked up and nothing is told, but that it was asked is on the trail. */
export const askedInPublic = async (
  needs: Needs,
  {
    person,
    said: { reference },
    question,
    words,
  }: { person: Person; said: PupilSaid; question: ConsentQuestion | undefined; words: string },
): Promise<void> => {
  const named = reference === undefined ? undefined : await fileNumbered(needs, { reference, person });
  const refused = { notTheirs: named?.notTheirs, outcome: 'refused' } as const;
  await leaveLine(needs, { person, asked: words, question, shown: [], ...refused });
};

/** The same of a file that is named by its number, typed or on a button; a page other than the first answers nothing. */
export const openPupil = (
  needs: Needs,
  {
    page = 'consent',
    ...opening
  }: {
    person: Person;
    reference: string;
    question?: ConsentQuestion | undefined;
    page?: PupilPage | undefined;
  },
): Promise<ConsentFound> => {
  const asked = page === 'consent' ? opening.reference : `${opening.reference} ${page}`;
  return openFile(needs, { ...opening, question: opening.question, asked });
};

interface Opening {
  readonly person: Person;
  readonly question: ConsentQuestion | undefined;
  readonly asked: string;
}

const openFile = async (
  needs: Needs,
  { reference, ...opening }: Opening & { reference: string },
): Promise<ConsentFound> => {
  const { file, notTheirs } = await fileNumbered(needs, { reference, person: opening.person });
  if (file) return open(needs, { ...opening, file });
  await leaveLine(needs, { ...opening, shown: [], notTheirs });
  return { found: 'none' };
};

const open = async (
  needs: Needs,
  { file, question, ...opening }: Opening & { file: PupilFile },
): Promise<ConsentFound> => {
  const organisation = needs.organisations.find(({ id }) => id === file.organisation);
  if (!organisation) throw new Error(`${file.reference} is of an organisation that is not served here`);
  const today = londonClock(needs.clock.now()).day;
  const answers = question ? [{ question, answer: decideConsent(file, question, today) }] : everyAnswer(file, today);
  const marked = (await needs.cases.listMarked(file.organisation)).filter((each) => isAboutPupil(each, file.pupil));
  const answer = question && answers[0]?.answer.answer;
  await leaveLine(needs, { ...opening, question, answer, shown: [file] });
  return { found: 'one', file, organisation, question, answers, marked, today };
};

/** The files as they are stored, in the order found: the index may be a moment behind. */
const filesOf = async (
  { cases }: Pick<Ports, 'cases'>,
  found: readonly { readonly reference: string }[],
  theirs: readonly Organisation[],
): Promise<PupilFile[]> => {
  const stored = await cases.listOf(found.map(({ reference }) => reference));
  const files = stored.filter((each) => each.type === 'pupil');
  return found.flatMap(({ reference }) =>
    files.filter((file) => file.reference === reference && theirs.some(({ id }) => id === file.organisation)),
  );
};

const candidateOf = (
  { reference, organisation, pupil }: PupilFile,
  theirs: readonly Organisation[],
  today: Day,
): Candidate => ({
  reference,
  names: pupilNames(pupil),
  year: schoolYearInWords(pupil.bornOn, today),
  school: schoolInWords(pupil, theirs.find(({ id }) => id === organisation) ?? { schools: [] }),
});
