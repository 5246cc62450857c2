import type { SiteFacts, SitePage } from './page.ts';

export const helpPage = ({ organisation, support, dpo, regulator }: SiteFacts): SitePage => ({
  title: 'Help',
  lead: `Privacy desk is a colleague in Microsoft Teams who knows data protection.${organisation ? ` It serves ${organisation}.` : ''}`,
  sections: [
    {
      heading: 'If somebody may be in danger',
      says: ['Ring 999 first, then your safeguarding lead. Tell Privacy desk afterwards.'],
    },
    {
      heading: 'How to begin',
      says: [
        'In Teams, open Apps, find Privacy desk, and choose Chat. Then say in your own words what is the matter:',
        [
          '“I’ve lost my laptop on the train.”',
          '“I sent the register to the wrong parent.”',
          '“A parent wants everything we hold about her son.”',
          '“Can we share with CAMHS about a pupil?”, if you look after pupils in an inclusion partnership.',
        ],
        'You are asked a few short questions, and told what to do first. You can stop and finish later. Everything a button does can be typed too.',
      ],
    },
    {
      heading: 'What you can type',
      says: [
        [
          '“report a breach”: somebody’s information was lost, seen, changed or sent wrongly.',
          '“near miss”: it nearly happened.',
          '“log a request”: somebody asks for their information, or complains.',
          '“my reports”: how what you reported stands.',
          '“my tasks”: what you have been asked to do.',
          '“who’s who”: who hears, and whom to ask.',
          '“help”: what else there is for you.',
        ],
      ],
    },
    {
      heading: 'Do not wait until you are sure',
      says: [
        `Report it when you suspect it. A breach that may harm people must be told to the ${regulator} within 72 hours of the organisation becoming aware of it (UK GDPR Article 33). Nobody is blamed for telling early.`,
        `If the bot does not answer, or you cannot use Teams, tell your Data Protection Officer yourself${dpo ? `: ${dpo}` : ''}. Do not wait for the bot.`,
      ],
    },
    {
      heading: 'Who helps with the bot itself',
      says: [
        support
          ? `${support}. If you were shown a reference that begins with “c-”, quote it.`
          : `Ask the people who look after Teams at ${organisation ?? 'your organisation'}. If you were shown a reference that begins with “c-”, quote it.`,
        'For administrators: the guide that comes with the product says how to set it up, what to watch, and how to see that everybody is being reached (“delivery health”).',
      ],
    },
  ],
});
