/** How e-mail, the last resort, was found when it was last tried out. */
export interface MailHealth {
  readonly works: boolean;
  /** Why not; null where it works. */
  readonly code: string | null;
  /** Since when it has been as it is now. */
  readonly since: Date;
  readonly checkedAt: Date;
}

/** In the words of whoever runs it, for a code of `mail/mail-failure.ts`; nothing that the server said, which may hold a name. */
export const mailTroubleWords = (code: string): string => {
  switch (code) {
    case 'password-sign-in-off':
      return 'Exchange Online takes no sign-in with a password here (535 5.7.139 or 550 5.7.30). The guide’s step on e-mail says what it needs';
    case 'sign-in':
      return 'the mail server does not take the user and password of SMTP_URL';
    case 'no-connection':
      return 'the mail server of SMTP_URL does not answer. Check its name and port, and that the port is open from here';
    case 'timeout':
      return 'the mail server of SMTP_URL answers too slowly or not at all. Is the port open from here?';
    case 'no-starttls':
      return 'the mail server of SMTP_URL offers no encryption on this port (STARTTLS), so nothing is sent to it. Port 587 usually does, and port 465 goes with smtps://';
    case 'certificate':
      return 'the certificate of the mail server is not valid for its name, has run out, or is not from an authority that this machine knows';
    case 'encryption':
      return 'no encrypted connection could be made. Port 465 goes with smtps://, port 587 with smtp://';
    default:
      return `the mail server refused (${code})`;
  }
};
