/** Who asks for data about somebody else because of what they are (trust policy s. 12). */
export const bodies = [
  'police',
  'court',
  'coroner',
  'ofsted',
  'auditor',
  'exam-board',
  'safeguarding-board',
  'lado',
  'council',
  'other',
] as const;
export type Body = (typeof bodies)[number];

export const bodyNames: Record<Body, string> = {
  police: 'The police',
  court: 'A court',
  coroner: 'A coroner',
  ofsted: 'Ofsted',
  auditor: 'An auditor',
  'exam-board': 'An exam board',
  'safeguarding-board': 'A safeguarding board or partnership',
  lado: 'The LADO, the council’s officer for allegations against staff',
  council: 'A council, such as its social workers',
  other: 'Another body',
};

/** What they rely on. That they name none is an answer. */
export const powers = ['court-order', 'statute', 'form', 'none-named'] as const;
export type Power = (typeof powers)[number];

export const powerNames: Record<Power, string> = {
  'court-order': 'An order of a court, or a notice of a coroner',
  statute: 'A law that obliges us to give it, which they name',
  form: 'A form or letter that asks, such as the police’s',
  'none-named': 'They name none',
};
