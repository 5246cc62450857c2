import type { Problem } from '../../breach/report/breach-report.ts';
import type { agreements, Withheld } from './work.ts';

type Asked = NonNullable<Withheld['thirdParty']>;
type ThirdParty = { readonly [Field in keyof Asked]?: Asked[Field] | undefined };

export const agreementNames: Record<(typeof agreements)[number], string> = {
  'not-asked': 'They were not asked',
  'no-answer': 'They were asked, and have not answered',
  refused: 'They said no',
  cannot: 'They cannot decide it, or cannot be reached',
  agreed: 'They agree to it being given',
};

/**
 * Somebody else's information is given where they agree, and where it is reasonable without; why it is not is said for each
 * line, with regard to what it is, a duty of confidence, and what came of asking (Data Protection Act 2018 Sch. 2 para. 16).
 */
export const problemsOfThirdParty = ({ agreed, inJob, notReasonable }: ThirdParty): Problem[] => {
  if (agreed === 'agreed') {
    return [
      {
        field: 'agreed',
        words:
          'They agree, so this reason does not hold it back. Press Cancel and give it with the rest, or go back and choose another reason.',
      },
    ];
  }
  return [
    ...(agreed === undefined ? [{ field: 'agreed', words: 'Choose what they say.' }] : []),
    ...(inJob === undefined ? [{ field: 'inJob', words: 'Choose yes or no.' }] : []),
    ...(notReasonable === undefined
      ? [{ field: 'notReasonable', words: 'Say why it is not reasonable to give it. It is part of the record.' }]
      : []),
  ];
};

/**
 * Giving what names health professionals in a health record, social workers, and staff of a school or of the local authority
 * that maintains it, in their work, counts as reasonable (Sch. 2 para. 17). It warns and never stops: a person judges.
 */
export const doubtAboutThirdParty = ({ inJob }: ThirdParty): string | undefined =>
  inJob === 'yes'
    ? 'The law counts it as reasonable to give what names school staff or social workers in their work, or in a health record the health professionals who made it or cared for the person. So it is usually not held back. Where giving it may seriously harm them, choose that reason.'
    : undefined;
