import { isOfPupil, isOfRequest, type MadeDocument } from '../domain/any-document.ts';
import { type IcoAnswer, type IcoPack, readyInWords } from '../domain/breach/tell/ico-pack.ts';
import type { LetterText } from '../domain/breach/tell/letter-text.ts';
import type { MadeBreachDocument } from '../domain/breach/tell/make-document.ts';
import { pupilDocumentNames } from '../domain/consent/export/pupil-document.ts';
import { dayAndTime, dayInWords, londonClock } from '../domain/deadlines/london-time.ts';
import { reportedToOn } from '../domain/regulator.ts';
import { requestDocumentNames } from '../domain/request/letters/make-request-document.ts';

/** A document before it has a format: what its pages say, in order. */
export interface Paper {
  /** What the file is called by whoever lists files; on the page stands what `parts` says. */
  readonly title: string;
  /** Said at the top of every page. */
  readonly header: string;
  readonly drill: boolean;
  readonly organisation: string;
  readonly parts: readonly PaperPart[];
}

export interface PaperPart {
  readonly is: 'title' | 'section' | 'question' | 'words' | 'note';
  readonly words: string;
}

/**
 * What a made document says on paper. What is made of a breach names nobody affected; a letter about a request names whoever
 * it is written to.
 */
export const paperOf = (made: MadeDocument): Paper => {
  const { organisation, drill } = made;
  const common = { organisation, drill };
  if (isOfRequest(made)) return { ...common, ...letterPaper(made, startingLarge(requestDocumentNames[made.document])) };
  if (isOfPupil(made)) return { ...common, ...letterPaper(made, startingLarge(pupilDocumentNames[made.document])) };
  if (made.document === 'letter') return { ...common, ...letterPaper(made, 'Letter to the people affected') };
  return { ...common, ...reportPaper(made) };
};

const startingLarge = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

type Said = Pick<Paper, 'title' | 'header' | 'parts'>;

const letterPaper = ({ reference, letter }: { reference: string; letter: LetterText }, title: string): Said => ({
  title: `${title}: ${reference}`,
  // Whoever gets the letter reads this too.
  header: `Our reference: ${reference}`,
  parts: [
    ...letter.address.flatMap(wordsOf),
    { is: 'title', words: letter.subject },
    ...letter.opening.flatMap(wordsOf),
    ...letter.parts.flatMap(({ heading, words }) => [{ is: 'section' as const, words: heading }, ...wordsOf(words)]),
    ...letter.closing.flatMap(wordsOf),
  ],
});

const reportPaper = (made: Exclude<MadeBreachDocument, { document: 'letter' }>): Said => {
  const { reference, organisation, preparedAt, pack, drill, sentAt } = made;
  const sent = sentAt ? `first sent on ${dayInWords(sentAt)}` : 'not yet sent';
  return {
    title: `${titleOf(made)}: ${reference}`,
    header: `${reference} · prepared on ${dayInWords(preparedAt)} · ${sent}`,
    parts: [
      { is: 'title', words: titleOf(made) },
      { is: 'words', words: `${reference} · ${organisation}` },
      {
        is: 'words',
        words: `Prepared on ${dayAndTime(preparedAt)}. ${startingLarge(sent)}. ${readyWords(pack)}`,
      },
      {
        is: 'note',
        words: drill
          ? 'This is a drill. Send nothing to the ICO.'
          : 'Copy the answers into the form at ico.org.uk/for-organisations/report-a-breach, in this order. The form cannot be saved half-way. Name nobody whose data is affected.',
      },
      ...pack.sections.flatMap(({ name, answers }) => [
        { is: 'section' as const, words: name },
        ...answers.flatMap(answerParts),
      ]),
    ],
  };
};

const titleOf = ({
  document,
  preparedAt,
}: Pick<Exclude<MadeBreachDocument, { document: 'letter' }>, 'document' | 'preparedAt'>) =>
  `${document === 'ico-report' ? 'Report' : 'Follow-up report'} to the ${reportedToOn(londonClock(preparedAt).day)}`;

const readyWords = (pack: IcoPack): string =>
  pack.kind === 'initial' ? `${readyInWords(pack)}.` : 'Only what has changed since the last report is in it.';

const answerParts = ({ name, words, state, article }: IcoAnswer): PaperPart[] => [
  { is: 'question', words: name },
  ...(state === 'missing' ? [{ is: 'note' as const, words: missingWords(article) }] : wordsOf(words)),
  ...(state === 'later' && article ? [{ is: 'note' as const, words: 'To be sent later (UK GDPR Art. 33(4)).' }] : []),
];

const missingWords = (article: string | undefined): string =>
  article ? `No answer yet. The law asks for it: UK GDPR ${article}.` : 'No answer yet.';

const wordsOf = (words: string): PaperPart[] =>
  words
    .split(/\n+/)
    .map((line) => line.replaceAll('\t', ' ').replace(unwanted, '').toWellFormed().trim())
    .filter((line) => line !== '')
    .map((line) => ({ is: 'words', words: line }));

/** A Word file cannot hold control characters, and none may turn the direction of the text around it. */
const unwanted = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/gu;
