import { dateInWords } from '../../deadlines/day-words.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { policyOf } from '../../policies/index.ts';
import type { DataRequest } from '../request.ts';

export interface DisclosureAdvice {
  readonly words: string;
  readonly source: string;
}

/** What the law and the policies say to what a body asks for, the most pressing first. It only advises: a person decides. */
export const disclosureAdvice = (
  { asked }: Pick<DataRequest, 'asked'>,
  organisation: Pick<Organisation, 'policy'>,
): DisclosureAdvice[] => {
  const { childAtRisk, boundByLaw } = policyOf(organisation).requests.disclosure;
  return [
    ...(asked.urgent === 'yes' ? [lifeInDanger] : []),
    ...powerAdvice(asked),
    ...(asked.body === 'police' && asked.power !== 'court-order' ? [aboutVictims] : []),
    childAtRisk ?? childAtRiskByLaw,
    ...(boundByLaw ? [boundByLaw] : []),
    doNotTell,
  ];
};

const childAtRiskByLaw: DisclosureAdvice = {
  words:
    'Where a child may be harmed, the law of personal data does not stop you from giving what keeps the child safe. Ask the safeguarding lead.',
  source: 'Keeping children safe in education; Data Protection Act 2018 Sch. 1 para. 18',
};

const doNotTell: DisclosureAdvice = {
  words:
    'Do not tell the person it is about where that could harm an inquiry or put somebody at risk. Ask the body before you tell anybody.',
  source: 'Data Protection Act 2018 Sch. 2 para. 2(1)',
};

const lifeInDanger: DisclosureAdvice = {
  words:
    'A life may be in danger. Ring 999 if nobody has. Ring the Data Protection Officer now, or the Headteacher where that takes too long: the Headteacher may decide. Give at once what keeps somebody safe, and record it afterwards.',
  source: 'UK GDPR Art. 6(1)(d)',
};

/** In force from 12 January 2026 (SI 2025/1168 reg. 3). It binds whoever asks; what is given rests on the law as before. */
const aboutVictims: DisclosureAdvice = {
  words:
    'Where the police ask about somebody who may be a victim, they say in writing what they want, why, and what becomes of it, unless that could do harm. Counsellors’ notes: the Data Protection Officer decides first.',
  source: 'Police, Crime, Sentencing and Courts Act 2022 ss. 44A to 44C',
};

const ringBack =
  'Make sure that they are who they say: ring back on a number that you know, not on one that they give.';

const powerAdvice = ({ power, body, neededBy }: DataRequest['asked']): DisclosureAdvice[] => {
  switch (power) {
    case 'court-order':
      return [
        {
          words: `An order of a court is not optional. Do what it says and no more, ${neededBy === undefined ? 'by its date' : `by ${dateInWords(neededBy)}`}. If it cannot be right, or asks for what others must not see, take legal advice and ask the court before that day.`,
          source: 'Data Protection Act 2018 Sch. 2 para. 5(2)',
        },
      ];
    case 'statute':
      return [
        {
          words: `Read the law that they name, and give what it obliges us to give. If you cannot find it, ask them for the section. ${ringBack}`,
          source: 'Data Protection Act 2018 Sch. 2 para. 5(2)',
        },
      ];
    case 'form':
      return [
        {
          words:
            body === 'police'
              ? `A form obliges nobody. We may give what is needed to prevent or solve a crime or to find an offender, where holding it back would be likely to harm that. ${ringBack}`
              : `A form or a letter obliges nobody. Find out first which law lets us share this, and for what. ${ringBack}`,
          source: body === 'police' ? 'Data Protection Act 2018 Sch. 2 para. 2(1)' : 'UK GDPR Arts. 5(1) and 6(1)',
        },
      ];
    case 'none-named':
    case undefined:
      return [
        {
          words: `That somebody asks obliges nobody. Ask in writing which law they rely on, what for, and what is the least that would do. ${ringBack}`,
          source: 'UK GDPR Arts. 5(1) and 6(1)',
        },
      ];
  }
};
