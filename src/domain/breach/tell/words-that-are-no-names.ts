const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** After one of these a capitalised word is taken for a name. */
export const titles = [
  ...['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Sir', 'Revd?', 'Prof'],
  ...['[Pp]upils?', '[Ss]tudents?', '[Cc]hild', '[Bb]oy', '[Gg]irl', '[Nn]amed', '[Cc]alled'],
];

/** The last word of what is an institution, a place or a product and not a person. */
export const institutions = list(`
  school schools academy academies college university nursery primary infants juniors secondary sixth form trust
  partnership federation council authority borough county city town village police constabulary hospital infirmary
  surgery clinic nhs service services office offices officer department team teams committee board group governors
  agency ltd limited plc company association club church mosque temple synagogue centre center library station
  railway airport kingdom outlook word excel powerpoint onedrive sharepoint forms windows defender authenticator
  classroom workspace docs sheets gmail meet whatsapp facebook instagram snapchat tiktok youtube zoom dropbox policy
  act regulation regulations register report reports plan plans protocol guidance statement scheme programme project
  system systems database server network portal desk support
`);

/**
 * Words that often begin with a capital and are no part of a name: they part the words around them. Words that are also
 * names (April, Will, Lane) are left out: a name missed is worse than a question too many.
 */
export const ordinary = list(`
  a about above after afterwards all also although an and another any are as at because been before being below
  between both but by can could did do does during each either every everyone everything few for from further had
  has have he her here his how however if in indeed instead into is it its just last later like many meanwhile most
  much my neither never no nobody none nor not nothing now of on once one only or other our out over perhaps please
  she should since so some somebody someone soon still such than that the their them then there these they this
  those three through to today tomorrow too two under until up upon very was we were what when where whether which
  while who whoever whole why with within without would yes yesterday yet you your i im ive we're they're
  monday tuesday wednesday thursday friday saturday sunday january february march july september october november
  december easter christmas half staff pupil pupils student students child children parent parents carer carers
  teacher teachers mother father mum dad people person colleague colleagues governor head headteacher deputy
  assistant chair co-ordinator coordinator data protection controller processor lead information commission commissioner
  executive steering safeguarding senco sendco dsl manager director administrator principal caretaker
  receptionist year class key stage section appendix room block set article part step level grade tier version maths
  science history geography spanish british england scotland wales ireland uk european eu gdpr dpa dpia ico dpo sar
  foi it ict mis sims arbor bromcom cpoms ofsted dfe la lac sen send ehcp ehc camhs upn usb pdf csv vpn mfa pin id
  url sd cctv iphone ipad android microsoft google apple office365 azure entra mr mrs ms miss mx dr sir sent
  received emails email e-mail letter letters laptop laptops phone phones file files password passwords access lost
  found call calls asked told changed reminded checked training trained advice annual special educational needs
  private confidential urgent personal
`);
