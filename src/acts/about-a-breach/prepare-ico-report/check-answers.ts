import type { Breach } from '../../../domain/breach/breach.ts';
import { answersOf, type IcoPack, icoPack, openInWords, readyInWords } from '../../../domain/breach/tell/ico-pack.ts';
import type { IcoForm } from '../../../domain/breach/tell/ico-report.ts';
import { keptAnswers } from '../../../domain/breach/tell/tell-ico.ts';
import { asTyped, type Block, drawn, heading, ours, spaced, ticks, together } from '../../../teams/card/blocks.ts';
import { fittingWords } from '../../../teams/card/fitting-words.ts';
import { namingRow } from '../../../teams/card/naming-row.ts';
import type { Step } from '../../act.ts';
import type { Fact } from '../../facts/case-facts.ts';
import { changing, passages } from '../../facts/check-blocks.ts';
import type { Setting } from '../../setting.ts';

const roomForWords = 6_000;
const mostNaming = 5;

/** What the report to the ICO would say with these answers, and what in them looks like somebody's name. */
export const checkedBlocks = (
  soFar: Partial<IcoForm>,
  setting: Setting,
  about: Breach | undefined,
  questions: readonly Step[],
): Block<'noNames'>[] => {
  const pack = about && icoPack({ ...about, icoAnswers: keptAnswers(about, soFar) }, setting);
  return [
    heading('Check your answers'),
    drawn(
      ours(pack ? `${readyInWords(pack)}.` : '', {
        weight: 'Bolder',
        spacing: 'Small',
      }),
      ...(pack ? linesOf(pack) : []).map((words) => asTyped(words, { spacing: 'Small' })),
    ),
    ...(pack && pack.naming.length > 0 ? namingBlocks(pack) : []),
    drawn(ours('Your answers', { weight: 'Bolder', separator: true, spacing: 'Medium' })),
    passages(pack ? rowsOf(pack) : []),
    spaced('Medium', ticks('noNames', 'Names', confirm, { apart: true })),
    changing(questions, soFar, setting),
  ];
};

const confirm = [{ title: 'Nobody whose data is affected is named in these answers', value: 'confirmed' }];

const namingBlocks = ({ naming }: IcoPack): Block[] => [
  drawn(together({ spacing: 'Medium' }, ours('These may name someone', { weight: 'Bolder', color: 'Attention' }))),
  passages(naming.slice(0, mostNaming).map(namingRow)),
];

const linesOf = ({ missing, later, open }: IcoPack): string[] => [
  ...missing.map(({ name, article }) => `Missing: ${name} (UK GDPR ${article}).`),
  ...(later.length > 0 ? ['“Not known yet” is allowed (Art. 33(4)). I keep a task to tell the ICO later.'] : []),
  ...openInWords({ open }),
];

/** Only what is asked for here: the rest comes from the report and the assessment. */
const rowsOf = (pack: IcoPack): Fact[] => {
  const asked = answersOf(pack).filter(
    ({ askedIn, words }) => askedIn !== 'report' && askedIn !== 'assessment' && words !== '',
  );
  const fitted = fittingWords(
    asked.map(({ words }) => words),
    roomForWords,
  );
  return asked.map(({ name, words }) => ({ name, answer: fitted(words) }));
};
