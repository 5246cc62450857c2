import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { byRole } from '../../domain/organisation/by-role.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { type AskedQuestion, lastAnswer, lastAsked, type Saying } from '../../domain/question/question.ts';
import { stateNames } from '../../domain/question/revise-question.ts';
import { safeText } from '../../teams/card/safe-text.ts';
import { shareRoom } from '../../teams/card/share-room.ts';

interface Row {
  readonly name: string;
  readonly answer: string;
}

/** The line at the top of every card about a question, and its colour. */
export const questionStatus = (
  about: AskedQuestion,
): { status: string; statusColor: 'Accent' | 'Good' | 'Warning' } => {
  const { state, closedBecause } = about;
  if (state === 'asked') return { status: stateNames.asked, statusColor: 'Accent' };
  if (closedBecause !== null) return { status: 'Closed without an answer', statusColor: 'Warning' };
  const answered = lastAnswer(about);
  const at = answered ? ` on ${dayAndTime(answered.at)}` : '';
  return { status: `${stateNames.answered}${at}${state === 'closed' ? ' · closed' : ''}`, statusColor: 'Good' };
};

/** In characters of the card's JSON. */
const roomForWords = 12_000;
/** The newest; what came before them is in the history. */
const mostShown = 8;

/** What was said, in its order. `reader` is the id of whoever reads it, who is “you”. */
export const saidRows = (
  { said }: Pick<AskedQuestion, 'said'>,
  organisation: Organisation,
  reader: string | undefined,
): Row[] => {
  const shown = said.slice(-mostShown);
  const fitted = shareRoom(
    shown.map((each) => safeText(each.words, 4000)),
    roomForWords,
  );
  return shown.flatMap((each, at) => [
    { name: whoSaid(each, organisation, reader), answer: fitted[at] ?? '' },
    ...(each.is === 'answer' && each.source !== null ? [sourceRow(each.source)] : []),
  ]);
};

/** What waits for an answer or has one, with it. */
export const lastRows = (about: AskedQuestion, organisation: Organisation, reader?: string): Row[] => {
  const last = about.said.at(-1);
  return saidRows({ said: [lastAsked(about), ...(last?.is === 'answer' ? [last] : [])] }, organisation, reader);
};

const sourceRow = (source: string): Row => ({ name: 'It rests on', answer: safeText(source, 200) });

const whoSaid = ({ is, by, at }: Saying, organisation: Organisation, reader: string | undefined): string => {
  if (by.id === reader) return `You ${is === 'answer' ? 'answered' : 'asked'} on ${dayAndTime(at)}`;
  const role = organisation.people.some(({ id }) => id === by.id) ? `, ${byRole(by.id, organisation)},` : '';
  const who = safeText(by.name, 200);
  return is === 'answer' ? `${who}${role} answered on ${dayAndTime(at)}` : `${who} asked on ${dayAndTime(at)}`;
};
