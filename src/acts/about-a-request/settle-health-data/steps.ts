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
import { day, facts, heading, hint, letter, line, one, words } from '../../../teams/card/blocks.ts';
import { type Fact, factOf } from '../../facts/case-facts.ts';
import { pieceName } from '../../facts/health-facts.ts';
import { choicesOf, daysSinceReceipt, nothingToChoose } from '../../facts/request-choices.ts';
import { requestOf } from '../../facts/request-facts.ts';
import { draftedLines } from '../../facts/rights-facts.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';

const { step } = over(healthForm);
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
    card: (_soFar, setting) => {
      const meant = piecesMeant(setting);
      return [
        heading('How does this piece stand?'),
        hint('“The person it is about” is the pupil, also where a parent asks.'),
        facts(meant.slice(0, mostShown).flatMap((each) => pieceFacts(each, setting))),
        one(
          'pieceId',
          'Which piece?',
          meant.length > 0 ? meant.map((each) => ({ title: pieceName(each), value: each.id })) : nothingToChoose,
          { apart: true },
        ),
        one('way', 'How does it stand?', choicesOf(waySettledNames)),
      ];
    },
  }),
  step({
    id: 'known',
    name: 'How they know it',
    asks: ['how', 'reason'],
    needs: ['how', 'reason'],
    when: ({ way }) => way === 'known',
    card: ({ pieceId }, setting) => [
      heading('How do they know it?'),
      hint(
        'The person it is about, not whoever asks for it. Nobody’s opinion is needed for what they have seen, know or gave (Data Protection Act 2018 Sch. 3 para. 6(2)).',
      ),
      facts(chosen(pieceId, setting)),
      one('how', 'How do they know it?', choicesOf(wayKnownNames), { apart: true }),
      words('reason', 'What shows that?', {
        longest: 1000,
        like: 'For example: the letter is addressed to her, and she brought it in.',
      }),
    ],
  }),
  step({
    id: 'letter',
    name: 'The words to ask with',
    asks: [],
    when: ({ way }) => way === 'ask',
    card: ({ pieceId }, setting) => [
      heading('Ask a health professional'),
      hint('I send nothing myself. Copy these words into a secure e-mail, or post them. The clock goes on meanwhile.'),
      letter(draftedFor(pieceId, setting)),
    ],
  }),
  step({
    id: 'ask',
    name: 'Whom you asked, and when',
    asks: ['of', 'askedOn'],
    needs: ['of', 'askedOn'],
    when: ({ way }) => way === 'ask',
    card: (_soFar, setting) => [
      heading('Whom did you ask?'),
      line('of', 'Name, and where they work', { longest: 200, apart: true }),
      day('askedOn', 'Day you asked', daysSinceReceipt(setting)),
    ],
  }),
  step({
    id: 'opinion',
    name: 'The opinion',
    asks: ['of', 'profession', 'on', 'conclusion', 'words'],
    needs: ['of', 'profession', 'on', 'conclusion', 'words'],
    when: ({ way }) => way === 'opinion',
    card: (_soFar, setting) => [
      heading('What do they say?'),
      hint(
        'It counts for six months from the day of the opinion, and I look at that again on the day the answer goes out. If something has changed since, so that you should ask again, it counts no longer (Data Protection Act 2018 Sch. 3 paras. 5(3) and 6(3)).',
      ),
      line('of', 'Who gave the opinion?', { longest: 200, apart: true }),
      line('profession', 'What are they?', { longest: 200, like: 'For example: consultant paediatrician.' }),
      day('on', 'Day of the opinion', daysThatCount(setting)),
      one('conclusion', 'What do they conclude?', choicesOf(conclusionNames)),
      words('words', 'What they said', { longest: 2000 }),
    ],
  }),
  step({
    id: 'held',
    name: 'The line that holds it back',
    asks: ['lineId'],
    needs: ['lineId'],
    when: ({ way }) => way === 'held',
    card: ({ pieceId }, setting) => {
      const lines = wholeLines(setting);
      return [
        heading('Which line holds it back?'),
        hint(
          'It must be held back in full. If it is not on the list, type “withhold something” first. Where only a part may do harm, list that part as a piece of its own.',
        ),
        facts([
          ...chosen(pieceId, setting),
          ...lines.slice(-mostShown).flatMap((line) => factOf(lineName(line), line.what)),
        ]),
        one(
          'lineId',
          'The line of the redaction log',
          lines.length > 0 ? lines.map((line) => ({ title: lineName(line), value: line.id })) : noLine,
          { apart: true },
        ),
      ];
    },
  }),
  step({
    id: 'no-health',
    name: 'Why it is none',
    asks: ['reason'],
    needs: ['reason'],
    when: ({ way }) => way === 'no-health',
    card: ({ pieceId }, setting) => [
      heading('Why is it no health data?'),
      facts(chosen(pieceId, setting)),
      words('reason', 'Why is it none?', {
        longest: 1000,
        like: 'For example: it is a register of swimming lessons.',
        apart: true,
      }),
    ],
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
  return draftedLines(request && healthOpinionRequest(request, setting, pieceId));
};

/** An opinion counts for six months. */
const daysThatCount = ({ now }: Setting) => {
  const today = londonClock(now).day;
  return { earliest: daysAfter(monthsAfter(today, -6), 1), today };
};
