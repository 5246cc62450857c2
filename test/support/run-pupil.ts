import { agreedRecipients } from '../../src/domain/consent/recipients.ts';
import { type Seat, wordsOf } from './journey.ts';
import { goThrough } from './run-request.ts';

type Typed = Readonly<Record<string, string>>;

/** The invented pupils of the journeys. Both Jordans are at the partnership; on 23 November 2026 one is in year 10, one in year 9. */
export const pupils = {
  jordan: { firstNames: 'Jordan', lastName: 'Smith', knownAs: 'Jordy', bornOn: '2012-03-14', school: 'hillcrest' },
  otherJordan: { firstNames: 'Jordan', lastName: 'Smith', bornOn: '2012-11-02', school: 'ashdown' },
  zoe: { firstNames: 'Zoë', lastName: 'O’Neill', bornOn: '2010-11-24', school: 'meadow-lane' },
} satisfies Record<string, Typed>;

export const numberOn = (words: string): string => /PF-\d{4}-\d{4}/.exec(words)?.[0] ?? '';

/** Opens a file; answers with its number. */
export const addPupil = async (
  seat: Seat,
  {
    firstNames,
    lastName,
    knownAs = '',
    bornOn,
    ...rest
  }: Typed & { firstNames: string; lastName: string; bornOn: string },
) => {
  await seat.say('add a pupil');
  return numberOn(await goThrough(seat, [{ firstNames, lastName, knownAs, bornOn }, rest, {}], 'Add the pupil'));
};

/** Goes through a dialogue about a file, begun by typing. Answers with what is shown then. */
export const record = async (
  seat: Seat,
  typed: string,
  cards: readonly Typed[],
  last = 'Record it',
): Promise<string> => {
  await seat.say(typed);
  return goThrough(seat, cards, last);
};

const day = '2026-11-20';
const paper = { on: day, source: 'paper', keptAt: 'Blue folder in the office' };

/** The three that the policy asks for. */
export const papers = {
  form: (seat: Seat, file: string) => record(seat, `record referral form for ${file}`, [paper]),
  acknowledgement: (seat: Seat, file: string) => record(seat, `record acknowledgement for ${file}`, [paper]),
  signature: (seat: Seat, file: string, who: Typed = {}) =>
    record(seat, `record signature for ${file}`, [
      { signedBy: 'Nadia Smith', relation: 'mother', responsibility: 'yes', ...who },
      { ...paper, recipients: agreedRecipients.join(',') },
      {},
    ]),
};

export const completePapers = async (seat: Seat, file: string): Promise<void> => {
  await papers.form(seat, file);
  await papers.acknowledgement(seat, file);
  await papers.signature(seat, file);
};

/** What is shown after some words. */
export const ask = async (seat: Seat, words: string): Promise<string> => wordsOf(await seat.say(words));
