import type { Likelihood } from '../assess/assessment.ts';
import type { BreachReport } from '../report/breach-report.ts';
import type { IcoForm } from './ico-report.ts';

type Names<Value extends string> = Readonly<Record<Value, string>>;

/** The categories of the ICO's form for what a school calls otherwise. What its list lacks is “Other”, and said what. */
export const icoData: Names<BreachReport['data'][number]> = {
  'names-contacts': 'Basic personal identifiers, such as names and contact details',
  sen: 'Other: special educational needs',
  safeguarding: 'Other: safeguarding or child protection',
  'looked-after': 'Other: looked-after status',
  health: 'Health data',
  'behaviour-progress': 'Other: behaviour, attendance or progress',
  ethnicity: 'Data revealing racial or ethnic origin',
  religion: 'Religious or philosophical beliefs',
  'sexuality-gender': 'Sex life, sexual orientation or gender reassignment data',
  passwords: 'Identification data, such as user names and passwords',
  money: 'Economic and financial data',
  'identity-papers': 'Official documents, such as passports and driving licences',
  location: 'Location data',
  biometric: 'Genetic or biometric data',
  criminal: 'Criminal convictions, offences',
  'trade-union-politics': 'Trade union membership or political opinions',
  'not-known': 'Not known yet',
  'other-data': 'Other',
};

export const icoPeople: Names<BreachReport['whose'][number]> = {
  pupils: 'Children (pupils)',
  staff: 'Employees',
  parents: 'Other: parents or carers',
  providers: 'Other: providers',
  'other-people': 'Other',
  'not-known': 'Not known yet',
};

export const likelihoodNames: Names<Likelihood> = {
  'very-likely': 'Very likely',
  likely: 'Likely',
  neutral: 'Neutral: neither likely nor unlikely',
  unlikely: 'Unlikely',
  'very-unlikely': 'Very unlikely',
};

export const identifiersNames: Names<NonNullable<IcoForm['identifiers']>> = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'Not known yet',
};

export const cyberNames = {
  yesNo: { yes: 'Yes', no: 'No', 'not-known': 'Don’t know' } satisfies Names<NonNullable<IcoForm['cyber']>>,
  affected: {
    confidentiality: 'Confidentiality: someone could see it',
    integrity: 'Integrity: it was altered',
    availability: 'Availability: it was lost or could not be used',
  } satisfies Names<NonNullable<IcoForm['cyberAffected']>[number]>,
  impact: {
    high: 'High: we cannot provide our main services',
    medium: 'Medium: we cannot provide some of our main services',
    low: 'Low: all our services go on',
    'not-known': 'Not known yet',
  } satisfies Names<NonNullable<IcoForm['impact']>>,
  recovery: {
    regular: 'Regular: we know when, with what we have',
    supplemented: 'Supplemented: we know when, with help from outside',
    extended: 'Extended: we cannot tell when',
    'not-recoverable': 'Not recoverable',
    recovered: 'Already recovered',
    'not-known': 'Not known yet',
  } satisfies Names<NonNullable<IcoForm['recovery']>>,
};
