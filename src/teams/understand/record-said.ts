import { acts } from '../../acts/index.ts';
import { hear, sureOf } from '../../hearing/hearing.ts';
import { hearing } from '../../hearing/kept-hearing.ts';
import { goneForGood } from './breach-words.ts';
import { heardWords, pause } from './heard-words.ts';
import { alsoNames } from './no-names.ts';
import { type Phrases, type Place, phrases, placesOf, says } from './phrases.ts';
import { plainText } from './plain-text.ts';
import { asksOnly, pupilChanges, recordingWords, undoing } from './pupil-command-words.ts';
import { type PupilNamed, pupilNamed } from './pupil-named.ts';
import { referencesIn } from './references.ts';
import { type SaidWord, saidWords } from './said-words.ts';
import type { Change, Wanted } from './wanted.ts';

/** “Withdraw consent for Ffion Hughes”: what is to be recorded, and of whom. */
type RecordWanted = Extract<Wanted, { want: 'consent' | 'one-pupil' }>;

/** A command is short: in a longer message such words belong to what is told. */
const longest = 18;

/** “Can we tell the police about Jordan” asks, and tells of nothing that was done. */
const mayWe = /^(?:(?:please|hi|hello|hey|so|ok)[ ,]+)*(?:can|could|may|might|should|shall|must)\b(?! (?:you|u)\b)/;

/** Any word that is part of a phrase of some act about a pupil, but those that turn it into its opposite. */
const vocabulary: Phrases = pupilChanges.flatMap(([said]) =>
  said.flatMap((phrase) =>
    phrase.flatMap((word) => {
      if (word === 'gap') return [];
      const oneOf = word.oneOf.filter((one) => !/^(?:not|no|never)$/.test(one));
      return oneOf.length + word.beginnings.length === 0 ? [] : [[{ ...word, oneOf }]];
    }),
  ),
);
const withoutGaps: Phrases = pupilChanges.flatMap(([said]) => said.filter((phrase) => !phrase.includes('gap')));
const { verbs, tells, papers, courtesy, ofConsent } = recordingWords;
const beside: Phrases = [...verbs, ...tells, ...recordingWords.beside];

const aboutPupils = acts.filter(({ about }) => about === 'pupil');
/** As it is shown to people, without whom it is about. */
const shownAs: ReadonlyMap<string, string> = new Map(
  aboutPupils.map(({ id, said }) => [id, said.help.replace(/(?: for)? *…/, '').trim()]),
);
const leadOf: ReadonlyMap<string, string> = new Map(
  aboutPupils.map(({ id, said }) => [id, (said.help.split('…')[0] ?? '').replace(/ for $/, '').trim()]),
);
/** Its title can be typed too. */
const titleOf: ReadonlyMap<string, Phrases> = new Map(
  aboutPupils.map(({ id, title }) => [id, phrases(heardWords(plainText(title)).join(', '))]),
);

interface Reading {
  readonly dialogue: Change;
  readonly named: PupilNamed;
  /** What is to be done stands before who it is about. */
  readonly isCommand: boolean;
}

/** What is to be recorded of a pupil who is named; undefined where a word is left over that says something else. */
export const recordSaid = (words: string): RecordWanted | undefined => {
  const plain = plainText(words);
  const said = saidWords(words);
  if (said.length > longest || referencesIn(plain).length > 0 || asksOnly(plain)) return undefined;
  const heard = said.map((word) => word.plain);
  if (says(heard, undoing) || (mayWe.test(plain) && !says(heard, verbs))) return undefined;
  const nameless = namelessIn(heard);
  if (nameless) return nameless;
  const [best] = pupilChanges
    .flatMap(([phrase, dialogue]) => placesOf(heard, phrase).flatMap((place) => readingOf(said, dialogue, place)))
    .toSorted((one, other) => wordsOf(other) - wordsOf(one));
  if (!best || tellsOtherwise(words, best)) return undefined;
  const { dialogue, named } = best;
  return named.areSeveral
    ? { want: 'one-pupil' }
    : { want: 'consent', pupil: named.pupil, question: undefined, toRecord: dialogue };
};

/** “Mark Jones has left”: what can be part of the name is. */
const wordsOf = ({ named: { pupil } }: Reading): number =>
  pupil.name.split(' ').length + Number(pupil.school !== undefined);

const readingOf = (said: readonly SaidWord[], dialogue: Change, phrase: Place): Reading[] => {
  const plain = said.map((word) => word.plain);
  const known = knownIn(said, dialogue, phrase);
  const first = plain.findIndex((word, at) => word !== pause && !known.has(at) && !says([word], courtesy));
  const begins =
    first >= 0 && (isCapital(said[first]) || leadsToName(plain.slice(0, first), dialogue)) ? first : undefined;
  const named = pupilNamed(said, { known, begins });
  const isRead = (at: number): boolean => named.read.has(at) || joins(plain, named, at);
  const isNobody = named.plainly === 0 && named.pupil.upn === undefined;
  if (isNobody || named.read.has(phrase.start) || named.read.has(phrase.end - 1) || isFirstName(said, named, phrase)) {
    return [];
  }
  if (!plain.every((word, at) => word === pause || known.has(at) || isRead(at) || at < first)) return [];
  const left = plain.filter((word, at) => word !== pause && !isRead(at));
  const isAsShown = left.filter((word) => word !== 'for').join(' ') === shownAs.get(dialogue);
  const isPlain =
    says(left, verbs) ||
    says(left, tells) ||
    // A paper that is only named is asked about as well as recorded: “Jordan Smith’s photo”.
    plain.slice(phrase.start, phrase.end).some((word) => !says([word], papers));
  return isAsShown || isPlain ? [{ dialogue, named, isCommand: isAsShown || phrase.start < first }] : [];
};

/** In small letters whatever follows could be anything, “mark all of it”, unless the words before are those of a command. */
const leadsToName = (before: readonly string[], dialogue: Change): boolean => {
  const left = before.filter((word) => word !== pause && word !== 'for' && !says([word], courtesy));
  const shown = (leadOf.get(dialogue) ?? '').split(' ').filter((word) => !says([word], courtesy));
  return left.length > 1 && (says(left.slice(0, 1), verbs) || left.join(' ') === shown.join(' '));
};
const isCapital = (word: SaidWord | undefined): boolean => /^\p{Lu}/u.test(word?.typed ?? '');

/** “Mark Jones” is somebody. */
const isFirstName = (said: readonly SaidWord[], { pupil }: PupilNamed, { start, end }: Place): boolean =>
  end - start === 1 && isCapital(said[start]) && alsoNames.has(said[start]?.plain ?? '') && !pupil.name.includes(' ');

/** “In year 9 at Hillcrest”. */
const joins = (plain: readonly string[], { read }: PupilNamed, at: number): boolean =>
  /^(?:in|at|upn|is)$/.test(plain[at] ?? '') && (read.has(at + 1) || read.has(at + 2));

const knownIn = (said: readonly SaidWord[], dialogue: Change, phrase: Place): Set<number> => {
  const plain = said.map((word) => word.plain);
  const own = titleOf.get(dialogue) ?? [];
  const places = [vocabulary, withoutGaps, beside, own].flatMap((each) => placesOf(plain, each));
  const known = new Set(places.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  for (const at of known) {
    const mayBeName = alsoNames.has(plain[at] ?? '') && isCapital(said[at]);
    if (mayBeName && !(at >= phrase.start && at < phrase.end)) known.delete(at);
  }
  return known;
};

/** “Withdraw consent”, and no more: whose is asked. */
const namelessIn = (heard: readonly string[]): RecordWanted | undefined => {
  const bare = heard.filter((word) => word !== pause && !says([word], courtesy)).join(' ');
  const dialogue = aboutPupils.find(
    ({ id, said: { help } }) => !help.startsWith('…') && bare.includes(' ') && bare === shownAs.get(id),
  )?.id;
  return dialogue === undefined
    ? undefined
    : { want: 'consent', pupil: nobody, question: undefined, toRecord: dialogue as Change };
};
const nobody = { name: '', year: undefined, school: undefined, upn: undefined, reference: undefined };

/** Who may have lost something, or asks for what we hold, is not led into a form about a paper. */
const tellsOtherwise = (words: string, { named: { pupil }, isCommand }: Reading): boolean => {
  const heard = heardWords(plainText(words));
  if (says(heard, goneForGood)) return true;
  const { name } = pupil;
  const likely = hear(name === '' ? words : words.replace(name, 'a pupil'), hearing());
  const breach = sureOf(likely, 'report-breach') + sureOf(likely, 'near-miss');
  return (
    breach > (isCommand ? 0.8 : 0.4) || (!isCommand && !says(heard, ofConsent) && sureOf(likely, 'log-request') > 0.6)
  );
};
