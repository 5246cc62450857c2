const words = (list: string): string[] => list.trim().split(/\s+/);

/** Invented pupils' names, the common ones first: each is taken more often than the one after it. */
export const firstNames = words(`
  Jordan Kai Mohammed Oliver Amelia Jack Olivia Harry Isla George Ava Noah Emily Charlie Sophia Jacob Grace Alfie Mia
  Freddie Poppy Oscar Ella Leo Lily Logan Evie Archie Isabella Theo Sophie Thomas Ivy James Freya Joshua Harper Henry
  Charlotte William Sienna Max Florence Lucas Daisy Ethan Phoebe Arthur Alice Mason Isabelle Harrison Ruby Daniel Sofia
  Teddy Elsie Finley Erin Reuben Maya Sebastian Millie Zachary Willow Elijah Chloe Dylan Jessica Alexander Maryam Toby
  Aisha Samuel Fatima Tommy Zainab Jude Hannah Stanley Layla Luca Abigail Rory Eleanor Benjamin Aaliyah Jaxon Zoë
  Albert Matilda Frankie Rosie Ezra Imogen Ronnie Bella Ibrahim Amber Yusuf Lottie Ahmed Maisie Riley Emma Rowan Anya
  Caleb Summer Adam Lucy Carter Penelope Louie Robyn Nathan Violet Ryan Martha Jenson Nancy Blake Thea Elliot Beatrice
  Connor Lara Callum Niamh Liam Aoife Sean Siobhan Chidi Adaeze Tunde Ngozi Kwame Abena Łukasz Zofia Piotr Agnieszka
  Anne-Marie Jean-Luc José Nuria Søren Ingrid Dhruv Priyanka Arjun Kavya Wei Mei Hiro Yuki Omar Leila Tariq Noor
`);
export const lastNames = words(`
  Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green
  Hall Wood Jackson Clarke Hussain Khan Turner Hill Cooper Ward Moore Morris Clark Lee King Baker Harrison Morgan Allen
  James Scott Ali Phillips Watson Davis Parker Bennett Price Griffiths Young Ahmed Begum Singh Kaur Shah Mitchell Cook
  Bailey Carter Richardson Shaw Bell Collins Miller Cox Marshall Webb Richards Chapman Simpson Ellis Adams Murphy
  Campbell Gray Mills Palmer Foster Holmes Knight Mason Lloyd Butler Russell Barnes Fisher Jenkins Matthews Stevens
  O’Neill O’Brien D’Souza Smith-Jones Okonkwo Adeyemi Mensah Osei Nowak Kowalski Wiśniewski Zieliński García Fernández
  Müller Schröder Nguyen Tran Chen Wang Kim Park Sato Tanaka Rossi Ferrari Silva Santos Popescu Ionescu Ivanova Petrov
  Whitehouse Blackwood Fairweather Hollingworth Thistlewood Ramsbottom Winterbourne Ashcroft Beckwith Carmichael
  Dunmore Elderfield Farnsworth Greenhalgh Hathersage Inglewood Kirkbride Lockwood Merriweather Northcott Oakeshott
  Pemberton Quarrington Rutherford Silverstone Tattersall Underhill Vickers Wainwright Yardley
`);
