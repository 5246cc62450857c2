import { z } from 'zod';
import { daysAfter, monthsAfter } from '../../../domain/deadlines/calendar.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { healthOpinionRequest } from '../../../domain/request/letters/health-opinion-request.ts';
import { exemptionFacts } from '../../../domain/request/work/exemption-facts.ts';
import { piecesOf, whyUnsettled } from '../../../domain/request/work/health-data.ts';
import type { HealthPiece } from '../../../domain/request/work/health-piece.ts';
import {
  conclusionNames,
  healthForm,
  wayKnownNames,
  waySettledNames,
} from '../../../domain/request/work/settle-health.ts';
import { stillWithheld } from '../../../domain/request/work/still-withheld.ts';
import type { Withheld } from '../../../domain/request/work/work.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { letterLine, letterLines } from '../../../teams/card/letter-lines.ts';
import { over } from '../../act.ts';
import { type Fact, fact, factOf } from '../../facts/case-facts.ts';
import { pieceName } from '../../facts/health-facts.ts';
import { choice, choicesOf, days, daysSinceReceipt, nothingToChoose } from '../../facts/request-choices.ts';
import { requestOf } from '../../facts/request-facts.ts';
import type { Setting } from '../../setting.ts';

const { step } = over(healthForm);
const facts = z.array(fact);
const choices = z.array(choice);
const piece = defineCard('settle-health-data/piece', z.strictObject({ facts, pieces: choices, ways: choices }));
const known = defineCard('settle-health-data/known', z.strictObject({ facts, ways: choices }));
const opinion = defineCard('settle-health-data/opinion', z.strictObject({ conclusions: choices, ...days }));
const letter = defineCard('settle-health-data/letter', z.strictObject({ letter: z.array(letterLine) }));
const ask = defineCard('settle-health-data/ask', z.strictObject({ ...days }));
const held = defineCard('settle-health-data/held', z.strictObject({ facts, lines: choices }));
const noHealth = defineCard('settle-health-data/no-health', z.strictObject({ facts }));

/** The piece that was named, or all that are not settled, or all. */
export const piecesMeant = (setting: Setting): HealthPiece[] => {
  const request = requestOf(setting);
  if (!request) return [];
  const pieces = piecesOf(request);
  const named = pieces.filter(({ id }) => id === setting.part);
  if (named.length > 0) return named;
  const open = pieces.filter((each) => whyUnsettled(each, request, londonClock(setting.now).day) !== undefined);
  return open.length > 0 ? open : pieces;
};

/** What is held back in full. */
export const wholeLines = (setting: Setting): Withheld[] => {
  const request = requestOf(setting);
  return request ? stillWithheld(request).filter(({ extent }) => extent === 'whole') : [];
};

/** One card decides, and then only what is needed is asked. */
export const healthSteps = [
  step({
    id: 'piece',
    name: 'Which piece, and how it stands',
    asks: ['pieceId', 'way'],
    card: piece,
    view: (_soFar, setting) => {
      const meant = piecesMeant(setting);
      return {
        facts: meant.slice(0, mostShown).flatMap((each) => pieceFacts(each, setting)),
        pieces: meant.length > 0 ? meant.map((each) => ({ title: pieceName(each), value: each.id })) : nothingToChoose,
        ways: choicesOf(waySettledNames),
      };
    },
  }),
  step({
    id: 'known',
    name: 'How they know it',
    asks: ['how', 'reason'],
    needs: ['how', 'reason'],
    when: ({ way }) => way === 'known',
    card: known,
    view: ({ pieceId }, setting) => ({ facts: chosen(pieceId, setting), ways: choicesOf(wayKnownNames) }),
  }),
  step({
    id: 'letter',
    name: 'The words to ask with',
    asks: [],
    when: ({ way }) => way === 'ask',
    card: letter,
    view: ({ pieceId }, setting) => ({ letter: draftedFor(pieceId, setting) }),
  }),
  step({
    id: 'ask',
    name: 'Whom you asked, and when',
    asks: ['of', 'askedOn'],
    needs: ['of', 'askedOn'],
    when: ({ way }) => way === 'ask',
    card: ask,
    view: (_soFar, setting) => daysSinceReceipt(setting),
  }),
  step({
    id: 'opinion',
    name: 'The opinion',
    asks: ['of', 'profession', 'on', 'conclusion', 'words'],
    needs: ['of', 'profession', 'on', 'conclusion', 'words'],
    when: ({ way }) => way === 'opinion',
    card: opinion,
    view: (_soFar, setting) => ({ conclusions: choicesOf(conclusionNames), ...daysThatCount(setting) }),
  }),
  step({
    id: 'held',
    name: 'The line that holds it back',
    asks: ['lineId'],
    needs: ['lineId'],
    when: ({ way }) => way === 'held',
    card: held,
    view: ({ pieceId }, setting) => {
      const lines = wholeLines(setting);
      return {
        facts: [
          ...chosen(pieceId, setting),
          ...lines.slice(-mostShown).flatMap((line) => factOf(lineName(line), line.what)),
        ],
        lines: lines.length > 0 ? lines.map((line) => ({ title: lineName(line), value: line.id })) : noLine,
      };
    },
  }),
  step({
    id: 'no-health',
    name: 'Why it is none',
    asks: ['reason'],
    needs: ['reason'],
    when: ({ way }) => way === 'no-health',
    card: noHealth,
    view: ({ pieceId }, setting) => ({ facts: chosen(pieceId, setting) }),
  }),
];

/** What is chosen where nothing is held back in full: it is refused with what to do first. */
const noLine = [{ title: 'None of them: nothing is held back in full yet', value: 'none' }];

const mostShown = 6;

const lineName = ({ id, exemption }: Withheld): string =>
  `${id.replace('withheld.', '')}. ${exemptionFacts[exemption].name}`;

const pieceFacts = (each: HealthPiece, setting: Setting): Fact[] => {
  const request = requestOf(setting);
  const why = request && whyUnsettled(each, request, londonClock(setting.now).day);
  return [...factOf(pieceName(each), each.what), ...factOf('How it stands', why ?? 'Settled.')];
};

const chosen = (pieceId: string | undefined, setting: Setting): Fact[] =>
  piecesMeant(setting)
    .filter(({ id }) => id === pieceId)
    .flatMap((each) => factOf(pieceName(each), each.what));

const draftedFor = (pieceId: string | undefined, setting: Setting) => {
  const request = requestOf(setting);
  const letter = request && healthOpinionRequest(request, setting, pieceId);
  return letter?.ok ? letterLines(letter.value) : [];
};

/** An opinion counts for six months. */
const daysThatCount = ({ now }: Setting) => {
  const today = londonClock(now).day;
  return { earliest: daysAfter(monthsAfter(today, -6), 1), today };
};
