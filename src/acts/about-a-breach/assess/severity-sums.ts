import { z } from 'zod';
import { assessmentChoiceNames } from '../../../domain/breach/assess/assessment-words.ts';
import { arithmetic, type Sum, severityAid, signed } from '../../../domain/breach/assess/severity-aid.ts';
import type { Danger } from '../../../domain/breach/report/danger.ts';
import { breachOf } from '../../facts/case-facts.ts';
import type { Setting } from '../../setting.ts';

const line = z.strictObject({ words: z.string() });

/** A sum as a card shows it: every factor with its points, the sum of them, and how the points are read. */
export const sumView = z.strictObject({
  title: z.string(),
  lines: z.array(line),
  result: z.string(),
  scale: z.string(),
});

export const sumsOf = (danger: Danger | undefined, setting: Setting): z.input<typeof sumView>[] => {
  const breach = breachOf(setting);
  if (!breach) return [];
  const { severity, likelihood } = severityAid(
    { ...breach.report, danger: danger ?? breach.report.danger },
    setting.organisation.policy,
  );
  const { severity: severityNames, likelihood: likelihoodNames } = assessmentChoiceNames;
  return [
    view(
      'How serious',
      severity,
      severityNames[severity.suggests],
      'Up to 3 is minor, 4 to 6 serious, 7 or more severe. Where somebody could be traced or hurt it is severe; where nobody has been asked, never less than serious.',
    ),
    view(
      'How likely',
      likelihood,
      likelihoodNames[likelihood.suggests],
      'Up to 0 is very unlikely, 1 or 2 unlikely, 3 neither, 4 or 5 likely, 6 or more very likely. Where somebody could be traced or hurt it is never less than likely.',
    ),
  ];
};

const view = (title: string, sum: Sum<unknown>, suggests: string, scale: string) => ({
  title,
  lines: sum.factors.map(({ words, points }) => ({ words: `${words}: ${signed(points)}` })),
  result: `${arithmetic(sum)}. ${suggests}`,
  scale,
});
