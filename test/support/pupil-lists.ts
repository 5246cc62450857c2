/** Lists of invented pupils, as a partnership might send them. */
export const listHeadings =
  'First names,Last name,Known as,Date of birth,School,Joined on,Referral form received on,School acknowledged on,Statement,Signed on,Signed by,Relation,Parental responsibility,Recipients agreed,Photographs given,Photographs refused,Photographs on,Kept at';

const first =
  'Amber Bilal Carys Dilys Eshan Freya Gwen Hamza Isla Jordan Kit Łukasz Maeve Noor Orla Piotr Quinn Rhys Saoirse Zoë'.split(
    ' ',
  );
const last =
  'Ashby Birch Choudhury Davies O’Neill Nowak Fenwick Garland Hartley Ingram Jarvis Khan Larkin Merrick Norwood'.split(
    ' ',
  );

/** The pupil of a number: no two have the same name and day of birth. */
export const listedPupil = (number: number): string => {
  const names = [
    `${first[number % 20]} ${'ABCDEFGHIJKLMNOPQRST'[Math.floor(number / 300) % 20]}`,
    last[Math.floor(number / 20) % 15],
  ];
  const bornOn = `2011-${two(1 + (Math.floor(number / 6000) % 12))}-${two(1 + (number % 28))}`;
  const paper = number % 4 === 0 ? ['', '', '', '', '', '', '', '', '', '', '', ''] : signed(number);
  return [...names, '', bornOn, schools[number % 4], '07/09/2026', ...paper].join(',');
};

const schools = ['ashdown', 'Hillcrest School', 'meadow-lane', 'st-aidans'];

const signed = (number: number): string[] => [
  '01/09/2026',
  '02/09/2026',
  'current',
  '03/09/2026',
  `Parent ${number}`,
  number % 5 === 0 ? 'grandmother' : 'mother',
  number % 5 === 0 ? 'not known' : 'yes',
  'all',
  number % 3 === 0 ? 'website; display' : '',
  number % 3 === 0 ? 'press' : '',
  number % 3 === 0 ? '03/09/2026' : '',
  'Room 4',
];

const two = (number: number): string => String(number).padStart(2, '0');

/** A list of so many pupils; what stands in `wrong` takes the place of the row of that line. */
export const listOfPupils = (count: number, wrong: Readonly<Record<number, string>> = {}): Buffer =>
  Buffer.from(
    [listHeadings, ...Array.from({ length: count }, (_, number) => wrong[number + 2] ?? listedPupil(number))].join(
      '\n',
    ),
  );

/** By line: so many rows whose day of birth is none. */
export const badRows = (count: number, every: number): Record<number, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      (at + 1) * every,
      listedPupil(0).replace(/\d{4}-\d\d-\d\d/, '31/02/2012'),
    ]),
  );
