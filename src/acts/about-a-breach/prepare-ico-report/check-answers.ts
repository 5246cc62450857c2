import { z } from 'zod';
import type { Breach } from '../../../domain/breach/breach.ts';
import { answersOf, type IcoPack, icoPack } from '../../../domain/breach/tell/ico-pack.ts';
import type { IcoForm } from '../../../domain/breach/tell/ico-report.ts';
import { keptAnswers } from '../../../domain/breach/tell/tell-ico.ts';
import { fittingWords } from '../../../teams/card/fitting-words.ts';
import { namingRow } from '../../../teams/card/naming-row.ts';
import type { Step } from '../../act.ts';
import { fact } from '../../facts/case-facts.ts';
import type { Setting } from '../../setting.ts';

const choice = z.object({ title: z.string(), value: z.string() });
export const checkAnswersView = z.strictObject({
  ready: z.string(),
  lines: z.array(z.strictObject({ words: z.string() })),
  isNaming: z.boolean(),
  naming: z.array(fact),
  rows: z.array(fact),
  confirm: z.array(choice),
  steps: z.array(choice),
});
type CheckAnswers = z.input<typeof checkAnswersView>;

const roomForWords = 6_000;
const mostNaming = 5;

/** What the report to the ICO would say with these answers, and what in them looks like somebody's name. */
export const checkedView = (
  soFar: Partial<IcoForm>,
  { organisation, now }: Setting,
  about: Breach | undefined,
  steps: readonly Pick<Step, 'id' | 'name'>[],
): CheckAnswers => {
  const pack = about && icoPack({ ...about, icoAnswers: keptAnswers(about, soFar) }, { organisation, now });
  return {
    ready: pack ? `${pack.ready} of ${pack.of} mandatory answers are ready.` : '',
    lines: pack ? linesOf(pack) : [],
    isNaming: (pack?.naming.length ?? 0) > 0,
    naming: pack ? pack.naming.slice(0, mostNaming).map(namingRow) : [],
    rows: pack ? rowsOf(pack) : [],
    confirm: [{ title: 'Nobody whose data is affected is named in these answers', value: 'confirmed' }],
    steps: steps.map(({ id, name }) => ({ title: name, value: id })),
  };
};

const linesOf = ({ missing, later }: IcoPack) => [
  ...missing.map(({ name, article }) => ({ words: `Missing: ${name} (UK GDPR ${article}).` })),
  ...(later.length > 0
    ? [{ words: '“Not known yet” is allowed (Art. 33(4)). I keep a task to tell the ICO later.' }]
    : []),
];

/** Only what is asked for here: the rest comes from the report and the assessment. */
const rowsOf = (pack: IcoPack) => {
  const asked = answersOf(pack).filter(
    ({ askedIn, words }) => askedIn !== 'report' && askedIn !== 'assessment' && words !== '',
  );
  const fitted = fittingWords(
    asked.map(({ words }) => words),
    roomForWords,
  );
  return asked.map(({ name, words }) => ({ name, answer: fitted(words) }));
};
