const thisMachine = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * What is wrong with an SMTP_URL, in words. Encryption, and the look at the server’s certificate, can be left out towards
 * this machine alone, where a trial or a test has its own mail server: nodemailer takes both from behind the `?`.
 */
export const mailUrlProblem = (written: string): string | undefined => {
  if (!/^smtps?:\/\//.test(written)) return 'SMTP_URL should begin with smtp:// or smtps://.';
  if (!URL.canParse(written)) {
    return 'SMTP_URL is no address such as smtp://user:password@smtp.example:587. In a user or password, signs such as @ : / are written as %40 %3A %2F.';
  }
  const { hostname, searchParams } = new URL(written);
  const leavesOut = ['requireTLS', 'tls.rejectUnauthorized'].some((name) =>
    searchParams.getAll(name).some((word) => word !== 'true'),
  );
  if (!leavesOut || thisMachine.includes(hostname)) return undefined;
  return 'SMTP_URL leaves out the encryption or the check of the certificate. Only a mail server on this machine may.';
};
