import { assessmentChoiceNames } from '../../../domain/breach/assess/assessment-words.ts';
import { arithmetic, type Sum, severityAid, signed } from '../../../domain/breach/assess/severity-aid.ts';
import type { Danger } from '../../../domain/breach/report/danger.ts';
import { asTyped, type Block, drawn, ours, together } from '../../../teams/card/blocks.ts';
import { breachOf } from '../../facts/case-facts.ts';
import type { Setting } from '../../setting.ts';

/** Every factor with its points, the sum of them, and how the points are read. */
interface ShownSum {
  readonly title: string;
  readonly factors: readonly string[];
  readonly result: string;
  readonly scale: string;
}

/** What the report comes to. */
export const sumsOf = (danger: Danger | undefined, setting: Setting): ShownSum[] => {
  const breach = breachOf(setting);
  if (!breach) return [];
  const { severity, likelihood } = severityAid(
    { ...breach.report, danger: danger ?? breach.report.danger },
    setting.organisation.policy,
  );
  const { severity: severityNames, likelihood: likelihoodNames } = assessmentChoiceNames;
  return [
    sumOf(
      'How serious',
      severity,
      severityNames[severity.suggests],
      'Up to 3 is minor, 4 to 6 serious, 7 or more severe. Where somebody could be traced or hurt it is severe; where nobody has been asked, never less than serious.',
    ),
    sumOf(
      'How likely',
      likelihood,
      likelihoodNames[likelihood.suggests],
      'Up to 0 is very unlikely, 1 or 2 unlikely, 3 neither, 4 or 5 likely, 6 or more very likely. Where somebody could be traced or hurt it is never less than likely.',
    ),
  ];
};

const sumOf = (title: string, sum: Sum<unknown>, suggests: string, scale: string): ShownSum => ({
  title,
  factors: sum.factors.map(({ words, points }) => `${words}: ${signed(points)}`),
  result: `${arithmetic(sum)}. ${suggests}`,
  scale,
});

/**
 * Shows the whole working, so that nobody has to take the suggestion on trust: each factor, the sum, and what the
 * numbers mean.
 */
export const sumBlock = ({ title, factors, result, scale }: ShownSum): Block =>
  drawn(
    together(
      { spacing: 'Medium' },
      ours(title, { weight: 'Bolder' }),
      ...factors.map((factor) => together({ spacing: 'None' }, asTyped(factor))),
      asTyped(result, { weight: 'Bolder' }),
      ours(scale, { isSubtle: true, size: 'Small', spacing: 'None' }),
    ),
  );
