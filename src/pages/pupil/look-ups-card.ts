import type { LookUpsSeen } from '../../desk/look-ups.ts';
import type { LookUp } from '../../desk/ports/look-ups.ts';
import type { ConsentAnswer } from '../../domain/consent/consent-answer.ts';
import { pupilName } from '../../domain/consent/pupil-words.ts';
import { questionOf } from '../../domain/consent/question.ts';
import { listInWords } from '../../domain/deadlines/day-words.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { rowsPage } from '../desk-cards.ts';
import { answerWords } from './answer-words.ts';
import { questionWords } from './question-words.ts';

/** In characters, of what was typed. */
const longestAsked = 120;
/** Of several that the words fitted. */
const mostNamed = 3;

const narrower =
  'To narrow it down, type “look-ups by” and a colleague’s name, or “who looked up” and the number of a pupil’s record.';

/** Who has looked whom up, the newest first; for a Data Protection Officer, in their own chat. */
export const lookUpsCard = (seen: LookUpsSeen): Shown => {
  const { lines, reference, more } = seen;
  const [title, about] = titleOf(seen);
  const all = button('All look-ups', { do: 'show', show: 'look-ups' });
  const open = reference === undefined ? [] : [button('Show the answers', { do: 'consent', reference })];
  const others = reference === undefined && seen.colleague === undefined ? [] : [all];
  if (lines.length === 0) return messageCard(title, ['There are no look-ups to show.'], [...open, ...others]);
  return rowsPage(
    title,
    [
      ...about,
      ...(more ? [`The newest ${lines.length} are shown.`] : []),
      ...(others.length + open.length === 0 ? [narrower] : []),
      'That you have read this is recorded.',
    ],
    lines.map((line) => ({
      name: safeText(`${dayAndTime(line.at)}: ${line.name}`, 150),
      answer: safeText([...whomIn(line, seen), askedIn(line), outcomeIn(line)].join(' '), 400),
    })),
    [...open, ...others],
  );
};

/** The title is the banner too, so whoever the list is about is named beneath it. */
const titleOf = ({ reference, colleague }: LookUpsSeen): [string, string[]] => {
  if (reference !== undefined) return [`Who has looked up ${reference}`, []];
  if (colleague !== undefined) return ['Pupils that a colleague has looked up', [safeText(`By ${colleague}.`, 120)]];
  return ['Who has looked pupils up', []];
};

const whomIn = ({ references }: LookUp, { files }: LookUpsSeen): string[] => {
  const known = references.flatMap((reference) => files.find((file) => file.reference === reference) ?? []);
  if (known.length === 0) return [];
  const named = known.slice(0, mostNamed).map(({ pupil, reference }) => `${pupilName(pupil)} (${reference})`);
  const more = known.length - named.length;
  return [`${listInWords(more > 0 ? [...named, `${more} more`] : named)}.`];
};

/** A number with nothing or one word beside it: a button, or as good as one. */
const byNumber = /^PF-\d{4}-\d{4,}((?: [a-z-]+)?)$/;

const openings: Readonly<Record<string, string>> = {
  record: 'Opened it to record something.',
  entries: 'Opened everything on file.',
  history: 'Opened its history.',
};

const askedIn = ({ asked, question, outcome }: LookUp): string => {
  const [, page] = byNumber.exec(asked) ?? [];
  const meant = question === null ? undefined : questionOf(question);
  if (page !== undefined && outcome === 'shown') {
    return meant ? `By button: ${questionWords(meant)}` : (openings[page.trim()] ?? 'Opened it by its number.');
  }
  const words = safeText(asked, longestAsked);
  return meant ? `Asked: “${words}” (${questionWords(meant)}).` : `Asked: “${words}”.`;
};

const outcomes: Readonly<Record<Exclude<LookUp['outcome'], 'shown'>, string>> = {
  several: 'Asked which of them was meant.',
  none: 'Found nobody.',
  refused: 'Refused: told that there is nobody.',
};

const outcomeIn = ({ outcome, answer }: LookUp): string => {
  if (outcome !== 'shown') return outcomes[outcome];
  const answered = answerWords[answer as ConsentAnswer['answer']]?.words;
  return answered === undefined ? 'The pupil’s record was shown.' : `Answered: ${answered}.`;
};
