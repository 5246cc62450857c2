import type { PhotographUse } from '../../domain/consent/question.ts';
import { type Phrases, phrases } from './phrases.ts';

export const photographWords = phrases(
  'photo*, picture*, pic/pics, image/images, portrait, video/videos/videoed, filmed/film/filming, selfie/selfies, pictured',
);

/** Where a photograph is to be seen, the plainer words first. */
export const useWords: readonly (readonly [PhotographUse, Phrases])[] = [
  [
    'social-media',
    phrases(
      'facebook, twitter, instagram, insta, tiktok, tik tok, youtube, snapchat, linkedin, social media, socials, social, on x',
    ),
  ],
  ['prospectus', phrases('prospectus, brochure, leaflet/leaflets, flyer/flyers, booklet, yearbook')],
  [
    'press',
    phrases(
      'press, newspaper/newspapers, the/local/evening/a paper/papers, local paper, mercury, journalist, reporter, media, news, magazine, tv, television, press release',
    ),
  ],
  ['website', phrases('website, websites, web site, web page, webpage, webpages, site, online, internet, web')],
  [
    'identification',
    phrases(
      'sims, arbor, id, id card/badge, identification, identify, lanyard, seating plan, register, who is who, for the system',
    ),
  ],
  [
    'display',
    phrases(
      'display/displays/displayed, wall/walls, noticeboard, notice board, corridor, reception, exhibition, poster/posters',
    ),
  ],
];

/** A pupil who is put there is shown there, whether or not somebody says “photo”. */
export const putting = phrases('put/use/post/show/feature/publish/upload/be/go/appear/include');
