/** Sent by hand, to see whether e-mail arrives. It says nothing that could be about anybody. */
export const testMail = {
  subject: 'A test from Privacy desk',
  text: 'This is a test. If you can read it, Privacy desk can write to you by e-mail when Microsoft Teams fails.\n\nYou need not answer.\n',
  html: '<p>This is a test. If you can read it, Privacy desk can write to you by e-mail when Microsoft Teams fails.</p>\n<p>You need not answer.</p>',
};
