/** What people call what they have reported, in the words of an act. */
export const reports = 'report/breach/case/reports/breaches';
