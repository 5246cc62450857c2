const words = (list: string): string[] => list.trim().split(/\s+/);

/** Words of such sentences that name no pupil. A name that is also a word counts where it is written with a capital. */
export const noNames = new Set(
  words(`
  a about above accept access account according across action add added adding after again against agree agreed agreement
  all allowed alright also although always am an and another any anybody anyone anything are around arrangements as ask
  asked asking asks at attend attendance away back be because been before being behaviour behind below best between
  both breach but by call called came can cannot cant card case cases change channel chat check child children class
  close clubs coming complaint confirm consent consented consents contact contain copies copy could couldnt count
  counted course daily data date dates day days deadline decide decided delete deleted details did didnt different do
  document documents does doesnt doing done dont down due during each early either email emailed emails end every
  everybody everyone everything exam exams explain external family fault feature featured few figures file filed files
  find first fine follow following for form forms forward found from full further gave general get gets getting girl give
  given gives giving go goes going good got group had hand happen happened happening happens happy has hasnt have havent
  having he hear heard held hello help her here hers hey hi hiya him his hold holding holds home homework hour hours house
  how i id if im in include included including individual info inform information inside instead internal into involve is
  isnt it its ive job just keep keeping kept key kid kids kind know known knows last late later law learn learning leave
  left legal lesson lessons let lets like list lists little look looked looking looks lost lot made make makes making
  many matter may maybe me mean means meet meeting mention message might mine minute missing month months more morning
  most much must my name named names near need needed needs never new next nice no nobody none nor not note notes nothing
  notice now number numbers of off office ok okay old on once one online only open opted or other others our out outside
  over own page paper papers parental part partner partners partnership people per perhaps permission permissions permit
  permitted person personal phone place plan plans please pls point policy possible post practice print private probably
  problem process professional professionals profile proof provide provided publish pupil pupils put question questions
  quick quickly rather read ready really reason receive received record recorded records refer referral referrals
  referred refuse refused regarding register registered release remind reminder remove removed reply report reports
  request requests respond response rest results retention return returned review right rights risk roll room rule rules
  safe safeguarding said same save saw say says school schools search secure see seen send sending sends sensitive sent
  service services set shall share shared shares sharing she sheet should shouldnt show showing shown shows sign signature
  signatures signed signs since site slip slips so some somebody someone something soon sorry speak special specific staff
  start started statement status stay still stop stopped stored story student students stuff subject such support sure
  system table take taken takes taking talk talking task tasks tbh teacher teachers team teams tell telling term test text
  than thank thanks that thats the their theirs them themselves then there these they theyre thing things think third
  this those though time times to today together told tomorrow too took training transfer trip trips try trying turn two
  type under understand until up update upload uploaded upn us use used useful user uses using usually via visit visitor
  visitors visits want wanted wants was wasnt way we wed week weeks well were weve what whats when where whether which
  while who whole whom whos whose why will wish with withdraw withdrawn withdrawing withdraws without wonder wondering wont
  word words work worked worker workers working works worried would wouldnt write writing written wrong year years yes
  yesterday yet you young your yours boy lad lass photograph photographs photographed monday tuesday wednesday
  thursday friday saturday sunday january february march april june july august september october november december
  christmas easter summer whatsapp teams sims cpoms arbor gdpr dpo ico eh ehcp sen send seip sar dsar foi privacy policy
  sensitive external internal bullying attendance trip uniform newsletter news events event pick collection assembly
  concern concerns concerned disclosed disclosure discuss disclose abuse abused abusing self harm hurt hurting danger
  mrs mr ms miss mx dr sir madam pc dc ds sgt nd regards cc re etc asap fyi anyway basically actually currently locally
  organisation organisations agency agencies outside unless whenever wherever however therefore thus hence
  dinner lunch break bus taxi transport medical medication allergies allergy health mental physical education
  sars dsars lac cin cp ap senco sendco dsl slt tas hr
  screen laptop computer tablet device password folder drive link links spreadsheet calendar diary appointment
  second fourth fifth sixth seventh eighth ninth tenth umpteenth
`),
);

/** Of these, what is also a name: “Will Turner”, “May Grant”. */
export const alsoNames = new Set(
  words('will mark may april june grant church young page day case post king guy best summer prince drew'),
);

/** Before a name, words that say no more than that one follows. */
export const leadsIn = new Set(
  words('pupil student child boy girl lad lass kid called named the our a young person little my year y10 upn'),
);

/** Whoever is called so is a grown-up. */
export const titles = new Set(words('mr mrs ms miss mx dr sir pc dc ds pcso sgt constable'));

/** They stand in the middle of names: “Mia van der Berg”. */
export const particles = new Set(words('van der den de da do dos del di du la le al el bin ibn von ter abu st'));

/** Said of any school. */
export const schoolWords = new Set(
  words('school academy college primary secondary high junior infant infants sixth form the saint st of our lady'),
);
