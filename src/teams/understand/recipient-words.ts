import type { Shared } from '../../domain/consent/question.ts';
import type { Recipient } from '../../domain/consent/recipients.ts';
import { type Phrases, phrases } from './phrases.ts';

const their = 'his/her/their';

/** Whom people name when they ask whether something may be shared; of two at one place the earlier in this table is meant. */
export const recipientWords: readonly (readonly [Recipient, Phrases])[] = [
  [
    'unrelated',
    phrases(
      'another/other/different parent/parents/mum/dad/family/families, mum/dad/mother/father .. partner/boyfriend/girlfriend, new partner, boyfriend, girlfriend',
    ),
  ],
  [
    'new-school',
    phrases(
      `new/next/receiving/future school/academy/headteacher/head/teacher, school/academy he/she/they is/are moving/going/transferring to`,
    ),
  ],
  ['other-partnership', phrases('other/another/neighbouring/different/new partnership/seip')],
  [
    'health-service',
    phrases(
      `camhs, nhs, nurse/nurses, school nurse/nurses, gp/gps, doctor/doctors, paediatrician/paediatricians/pediatrician, paediatrics, salt, speech therapist/therapy, speech and language, speech and language therapist/therapy/team, hospital, health visitor/visitors, mental health, mental health team/service/worker/practitioner/nurse, psychiatrist, clinical psychologist, occupational therapist/therapy, physio/physiotherapist, health service/services, dentist, therapist`,
    ),
  ],
  [
    'local-authority',
    phrases(
      `social worker/workers/care/services, children/childrens services, children/childrens social care, early help, family support worker, ep/eps, educational/education psychologist/psychologists/psychology, sena, sen team, virtual school/head, virtual school head, yos/yot/yjs, youth offending/justice, youth offending/justice service/team/worker, council, county council, the la, local authority, mash, first response, education welfare, education welfare officer, ewo, attendance officer, inclusion officer/team/service, lado, family hub, safeguarding partners/partnership`,
    ),
  ],
  [
    'alternative-provider',
    phrases(
      'alternative provider/providers/provision, alternative education provider, ap provider, ap, pru, pupil referral unit, training provider',
    ),
  ],
  [
    'voluntary-organisation',
    phrases(
      `boxing/football/rugby/cricket/swimming/judo/karate/gymnastics/dance/drama/athletics/sports/youth/after/breakfast/holiday club, boxing gym, boxing/football/rugby/cricket/sports coach, club, scouts, scout leader/group, guides, cadets, youth group, youth club leader, charity, charities, church, church group, church youth group, mosque, temple, mentor organisation/organization/charity/service/scheme, mentoring organisation/organization/charity/service/scheme, voluntary organisation/organization/group/sector, volunteers, young carers, princes trust, nspcc, barnardos, food bank`,
    ),
  ],
  ['police', phrases('police, police officer, pc, pcso, constable, detective, safer schools officer')],
  [
    'youth-support',
    phrases(
      'connexions, prospects, careers, careers adviser/advisor/service/team, careers advice, youth support, youth support service/services/team',
    ),
  ],
  [
    'post-16-provider',
    phrases(
      'college, colleges, sixth form, sixth form college, 6th form, 6th form college, sixthform, apprenticeship/apprenticeships, apprenticeship provider, post 16, post 16 provider',
    ),
  ],
  [
    'department-for-education',
    phrases('dfe, department for education, department of education, school census, census'),
  ],
  [
    'login-supplier',
    phrases('login/software/app/platform/it supplier/company/provider, supplier, google classroom, learning platform'),
  ],
  [
    'unrelated',
    phrases(
      'newspaper, newspapers, local/evening paper, the paper/papers, press, mercury, journalist, reporter, media, radio, tv, business, local business, company, local company, firm, shop, neighbour/neighbours, friend/friends, landlord, councillor, mp, solicitor/solicitors, lawyer, employer',
    ),
  ],
  ['pupil', phrases('himself, herself, themself, themselves, the pupil/student, the young person')],
  [
    'on-roll-school',
    phrases(
      `on roll school, onroll school, home/own/mainstream/current school, ${their} school/academy/tutor/headteacher/teachers/teacher, the school, form tutor, head of year, headteacher`,
    ),
  ],
  [
    'family',
    phrases(
      `mum/mums/mam/mom/mother/dad/dads/father/parent/parents/carer/carers/guardian/nan/nana/gran/granny/grandma/grandad/grandmother/grandfather/grandparents/stepmum/stepdad/stepmother/stepfather/aunt/auntie/uncle/sister/brother/family, foster carer/carers/mum/dad`,
    ),
  ],
];

/** Whoever is called so beside one of them is somebody else: “mum’s landlord”, “the school bus company”. */
export const somebodyElse = new Set(
  'company business firm employer boss manager solicitor solicitors lawyer friend friends landlord contractor contractors neighbour neighbours partner boyfriend girlfriend ex colleague colleagues bank insurer insurance photographer driver customer client accountant agency journalist'.split(
    ' ',
  ),
);

/** Words after which a recipient is only what a paper is called by: “the CAMHS report”. */
export const papers = new Set(
  'report reports letter letters file files assessment assessments plan plans form forms notes note referral record records email emails advice'.split(
    ' ',
  ),
);

/** What is to be passed on, where it is not simply what the recipient needs. */
export const sharedWords: readonly (readonly [Shared, Phrases])[] = [
  [
    'safeguarding-file',
    phrases('safeguarding/protection file/files/record/records/chronology/log/notes, cp file/records, cpoms'),
  ],
  ['exam-results', phrases('results, result, grades, gcse/gcses/exam/exams results/grades/marks, gcses, ks4 results')],
  [
    'contact-details',
    phrases(
      'address, home address, phone/telephone/mobile number, phone, email address, contact details, contact number, contacts',
    ),
  ],
  ['name-for-login', phrases('login, logins, log in, username, user name, account')],
];
