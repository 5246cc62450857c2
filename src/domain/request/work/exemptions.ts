/** Why something may be withheld (Data Protection Act 2018 Schedules 2 to 4). */
export const exemptions = [
  'serious-harm',
  'serious-harm-health',
  'child-abuse-data',
  'court-papers',
  'given-in-confidence-by-child',
  'other-people',
  'reference',
  'exam-scripts',
  'exam-marks-early',
  'legal-privilege',
  'negotiations',
  'management-forecasts',
  'adoption',
  'sen-restrictions',
] as const;
export type Exemption = (typeof exemptions)[number];
