/** How it went where it should not have gone, or what it was on. The first steps follow it. */
export const ways = [
  'e-mail',
  'post',
  'message',
  'classroom',
  'website',
  'social-media',
  'shared-link',
  'chatbot',
  'by-hand',
  'spoken',
  'paper',
  'computer',
  'other-way',
] as const;
export type Way = (typeof ways)[number];

export const wayNames: Record<Way, string> = {
  'e-mail': 'By e-mail',
  post: 'By post',
  message: 'WhatsApp, text or another message',
  classroom: 'Google Classroom, Teams or a class page',
  website: 'A website or newsletter',
  'social-media': 'Social media, such as Facebook or Snapchat',
  'shared-link': 'A shared link, folder or drive',
  chatbot: 'A chatbot, such as ChatGPT',
  'by-hand': 'By hand or in a book bag',
  spoken: 'Spoken, or by phone',
  paper: 'Paper that was thrown away or left lying',
  computer: 'Deleted on a computer or drive',
  'other-way': 'Another way',
};
