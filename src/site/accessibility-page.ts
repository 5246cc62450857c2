import type { SiteFacts, SitePage } from './page.ts';

export const accessibilityPage = ({ organisation, support }: SiteFacts): SitePage => ({
  title: 'Accessibility',
  lead: 'We want everybody on the staff to be able to use Privacy desk. We aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
  sections: [
    {
      heading: 'In Teams',
      says: [
        [
          'Everything a button does can be typed, so it can be used by keyboard and by voice.',
          'Every field has a label, and a message that says in words what is wrong.',
          'Nothing is said by colour alone. Dates and times are written out.',
          'The words are short. You can stop at any point, and what you typed is kept for seven days.',
          'Nothing needs an answer within seconds.',
        ],
        'Cards are drawn by Microsoft Teams. How they are read out, enlarged and coloured follows your settings in Teams.',
      ],
    },
    {
      heading: 'On these pages',
      says: [
        'They have no scripts and no pictures, follow your light or dark setting, fit a phone, and can be enlarged.',
      ],
    },
    {
      heading: 'What we know does not work well yet',
      says: [
        [
          'Some versions of Teams on phones do not say aloud that a card has changed. Type “my reports” to hear how things stand.',
          'Documents in Word have headings and tables with headings, but have not been tried with every reader.',
          'Nobody outside has audited it yet.',
        ],
      ],
    },
    {
      heading: 'If something is in your way',
      says: [
        support
          ? `Tell us: ${support}. You can always report a breach by telling your Data Protection Officer instead.`
          : `Tell the people who look after Teams at ${organisation ?? 'your organisation'}. You can always report a breach by telling your Data Protection Officer instead.`,
      ],
    },
  ],
});
