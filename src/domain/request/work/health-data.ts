import { monthsAfter } from '../../deadlines/calendar.ts';
import { type Day, dateInWords } from '../../deadlines/day-words.ts';
import { handedOver } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import type { HealthPiece } from './health-piece.ts';
import { stillWithheld } from './still-withheld.ts';
import type { Withheld } from './work.ts';

type Searched = Pick<DataRequest, 'asked' | 'searches' | 'withheld' | 'health'>;

/** What is still in the way of handing over, and what takes it out of the way. `piece`: which one, by its id. */
export interface HealthMissing {
  readonly words: string;
  readonly event: 'health-listed' | 'health-settled';
  readonly piece?: string;
}

/** What is taken for health data in a school's files, in words that people there know. */
export const healthExamples = 'CAMHS letters, paediatric or SEMH reports, or medical notes';

/** Without those that were listed by mistake, which stay on record. */
export const piecesOf = ({ health }: Pick<DataRequest, 'health'>): HealthPiece[] =>
  health.filter(({ struck }) => struck === null);

/** The period of six months that ends with the day on which the opinion is relied on (Data Protection Act 2018 Sch. 3 paras. 5(4) and 6(4)). */
export const isCurrentOn = (opinion: Pick<NonNullable<HealthPiece['opinion']>, 'on'>, day: Day): boolean =>
  opinion.on > monthsAfter(day, -6) && opinion.on <= day;

/**
 * What is still missing before health data may be handed over, or held back as harmful, on a day; undefined where nothing is.
 * A controller who is no health professional hands it over only with the opinion of one that it would cause no serious harm,
 * or where the person it is about has seen it or knows it (Data Protection Act 2018 Sch. 3 para. 6), and holds it back for
 * that only with the opinion that it would (para. 5). Nobody knows is no answer. The educational record is handed over as
 * far as the pupil could have it under the UK GDPR (Education (Pupil Information) (England) Regulations 2005 reg. 5(4)), and
 * a copy to take elsewhere is treated alike.
 */
export const healthMissing = (request: Searched, day: Day): HealthMissing | undefined => {
  if (!handedOver.includes(request.asked.matter) || request.searches.length === 0) return undefined;
  return unasked(request) ?? unlisted(request) ?? firstUnsettled(request, day) ?? heldWithoutOpinion(request, day);
};

const unasked = ({ searches }: Searched): HealthMissing | undefined =>
  searches.every(({ holdsHealth }) => holdsHealth === 'yes' || holdsHealth === 'no')
    ? undefined
    : {
        words: `It is not settled whether what you found holds health data, such as ${healthExamples}. Look, and record yes or no.`,
        event: 'health-listed',
      };

/** Each search that found some is followed by what it was. */
const unlisted = ({ searches, health }: Searched): HealthMissing | undefined => {
  const last = searches.findLast(({ holdsHealth }) => holdsHealth === 'yes');
  if (!last || health.some(({ at }) => at >= last.recordedAt)) return undefined;
  return {
    words: 'You found health data. List each piece of it: each one needs its own answer before it may go out.',
    event: 'health-listed',
  };
};

const firstUnsettled = (request: Searched, day: Day): HealthMissing | undefined =>
  piecesOf(request)
    .flatMap((piece) => {
      const words = whyUnsettled(piece, request, day);
      return words === undefined ? [] : [{ words, event: 'health-settled' as const, piece: piece.id }];
    })
    .at(0);

/** Why a piece may neither go out nor be held back as things stand; undefined where it may. */
export const whyUnsettled = (piece: HealthPiece, request: Searched, day: Day): string | undefined => {
  const { asked, known, opinion } = piece;
  if (isHeld(piece, request)) return opinionForLine(piece, request, day);
  if (opinion?.conclusion === 'harm') {
    return 'A health professional says that a piece of health data would be likely to cause serious harm. Hold it back in full, and record that it is.';
  }
  if (known) return undefined;
  if (opinion) return isCurrentOn(opinion, day) ? undefined : stale(opinion);
  return asked
    ? `A health professional was asked on ${dateInWords(asked.on)} about a piece of health data. When the opinion comes, record it; or hold the piece back.`
    : 'A piece of health data has no answer yet. Record that the person it is about has seen it, or a health professional’s opinion, or hold it back.';
};

const stale = ({ on }: Pick<NonNullable<HealthPiece['opinion']>, 'on'>): string =>
  `The health professional’s opinion of ${dateInWords(on)} does not count: it has to be from the six months before the answer goes out. Ask again, and record the new one; or hold the piece back.`;

/** Held back in part is handed over in part. */
const holding = (piece: HealthPiece, request: Pick<DataRequest, 'withheld'>): Withheld | undefined =>
  stillWithheld(request).find(({ id, extent }) => id === piece.heldBy && extent === 'whole');

const isHeld = (piece: HealthPiece, request: Pick<DataRequest, 'withheld'>): boolean =>
  holding(piece, request) !== undefined;

const harmGrounds: readonly Withheld['exemption'][] = ['serious-harm', 'serious-harm-health'];

/** Held back for another reason, such as legal privilege, it needs no opinion. */
const opinionForLine = (piece: HealthPiece, request: Searched, day: Day): string | undefined => {
  const line = holding(piece, request);
  if (!line || !harmGrounds.includes(line.exemption)) return undefined;
  const { opinion } = piece;
  if (opinion === null || opinion.conclusion !== 'harm') return noOpinionOfHarm;
  return isCurrentOn(opinion, day) ? undefined : stale(opinion);
};

const noOpinionOfHarm =
  'Health data is held back because it may cause serious harm. That needs a health professional’s opinion that it would. Record it, or hand the piece over after all.';

/** A line on that ground is about a piece that is on record, with its opinion. */
const heldWithoutOpinion = (request: Searched, day: Day): HealthMissing | undefined => {
  const words = linesWithoutOpinion(request, day);
  if (words === undefined) return undefined;
  return { words, event: piecesOf(request).length === 0 ? 'health-listed' : 'health-settled' };
};

/** Why what is held back as harmful health data may not be held back yet, in words; undefined where it may (para. 5(2)). */
export const linesWithoutOpinion = (request: Searched, day: Day): string | undefined => {
  const isCovered = ({ id }: Withheld) =>
    piecesOf(request).some((piece) => piece.heldBy === id && opinionForLine(piece, request, day) === undefined);
  const lines = stillWithheld(request).filter(({ exemption }) => exemption === 'serious-harm-health');
  return lines.every(isCovered) ? undefined : noOpinionOfHarm;
};
