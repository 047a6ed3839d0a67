import type { Text3 } from "#domain/language.ts";
import type { Fit } from "#domain/outcome.ts";

export const madeUpChoirName: Text3 = {
  en: "The Fjord Choir (made up)",
  da: "Fjordkoret (opdigtet)",
  nb: "Fjordkoret (oppdiktet)",
};

export const madeUpCourse: Readonly<{ name: Text3; place: Text3 }> = {
  name: { en: "Sing with us", da: "Syng med os", nb: "Syng med oss" },
  place: {
    en: "The old school, assembly hall",
    da: "Den gamle skole, salen",
    nb: "Gamleskolen, storsalen",
  },
};

/** What is said on arriving, by week; the last one serves for weeks that have none. */
export const madeUpNotices: Readonly<Record<number, Text3>> = {
  1: {
    en: "Welcome. Sit where you like, sing or just listen. Coffee afterwards for those who want it.",
    da: "Velkommen. Sæt dig, hvor du vil, syng med eller lyt. Bagefter er der kaffe til dem, der har lyst.",
    nb: "Velkommen. Sett deg hvor du vil, syng med eller bare lytt. Etterpå er det kaffe for dem som vil.",
  },
  8: {
    en: "Welcome. Tonight one song in three groups. The side door is open for those who come by the garden.",
    da: "Velkommen. I aften bliver én sang til tre grupper. Sidedøren er åben for dem, der kommer gennem haven.",
    nb: "Velkommen. I kveld deler vi én sang i tre grupper. Sidedøra er åpen for dem som kommer gjennom hagen.",
  },
  9: {
    en: "Welcome. A new song tonight, slow and by ear.",
    da: "Velkommen. I aften er der en ny sang, stille og roligt på gehør.",
    nb: "Velkommen. I kveld kommer det en ny sang, sakte og på gehør.",
  },
};

export const usualNotice: Text3 = {
  en: "Welcome back. Chairs with arms stand nearest the door.",
  da: "Velkommen igen. Stole med armlæn står nærmest døren.",
  nb: "Velkommen tilbake. Stoler med armlener står nærmest døra.",
};

export interface MadeUpRemark {
  readonly week: number;
  /** The exercise or song it is about. */
  readonly subject: string;
  readonly fit: Fit;
  readonly line?: Text3;
}

/** Where it went otherwise than just right, or somebody noticed something. */
export const madeUpRemarks: readonly MadeUpRemark[] = [
  {
    week: 1,
    subject: "frere-jacques",
    fit: "justRight",
    line: {
      en: "By ear was enough, everybody had it after three times.",
      da: "På gehør var nok, alle havde den efter tre gange.",
      nb: "På gehør holdt, alle hadde den etter tre ganger.",
    },
  },
  { week: 1, subject: "copy-me", fit: "tooEasy" },
  {
    week: 2,
    subject: "row-row",
    fit: "tooEasy",
    line: {
      en: "Ready for the rowing movement next time.",
      da: "Klar til robevægelsen næste gang.",
      nb: "Klare for robevegelsen neste gang.",
    },
  },
  {
    week: 3,
    subject: "vem-kan-segla",
    fit: "justRight",
    line: {
      en: "Lovely and quiet. Down a tone and the top note came.",
      da: "Smukt og stille. En tone ned, så kom toptonen med.",
      nb: "Fint og stille. En tone ned, så kom den høyeste tonen.",
    },
  },
  {
    week: 4,
    subject: "pass-clap",
    fit: "tooMuch",
    line: {
      en: "Too quick round the ring. Half the circle at a time.",
      da: "For hurtigt rundt i kredsen. Tag en halv kreds ad gangen.",
      nb: "For fort rundt ringen. Ta en halv ring om gangen.",
    },
  },
  {
    week: 4,
    subject: "frere-jacques",
    fit: "justRight",
    line: {
      en: "Canon in two groups held all the way.",
      da: "Kanon i to grupper holdt hele vejen.",
      nb: "Kanon i to grupper holdt hele veien.",
    },
  },
  {
    week: 5,
    subject: "viva-la-musica",
    fit: "tooMuch",
    line: {
      en: "The clap on top of the canon was one thing too many.",
      da: "Klappet oven på kanonen var én ting for meget.",
      nb: "Klappet oppå kanonen ble én ting for mye.",
    },
  },
  { week: 6, subject: "rainstorm", fit: "justRight" },
  {
    week: 6,
    subject: "viva-la-musica",
    fit: "justRight",
    line: {
      en: "Without the clap it sat. Leave it so for a week.",
      da: "Uden klappet sad den. Lad den være sådan en uge.",
      nb: "Uten klappet satt den. La den være slik en uke.",
    },
  },
  {
    week: 7,
    subject: "auld-lang-syne",
    fit: "justRight",
    line: {
      en: "Many knew it already and took the others along.",
      da: "Mange kendte den i forvejen og tog de andre med.",
      nb: "Mange kunne den fra før og dro de andre med.",
    },
  },
  { week: 7, subject: "ode-to-joy", fit: "tooEasy" },
];

/** One closing for each week held, from week 1 on. */
export const madeUpClosings: readonly Readonly<{ howItWent: Text3; remember: Text3 }>[] = [
  {
    howItWent: {
      en: "Shy at first, singing at the end.",
      da: "Forsigtige først, i sang til sidst.",
      nb: "Forsiktige først, i full sang til slutt.",
    },
    remember: {
      en: "More chairs by the window.",
      da: "Flere stole ved vinduet.",
      nb: "Flere stoler ved vinduet.",
    },
  },
  {
    howItWent: {
      en: "A calm evening, the time went well.",
      da: "En rolig aften, tiden passede fint.",
      nb: "En rolig kveld, tida gikk fint.",
    },
    remember: {
      en: "Row, row is ready for movement.",
      da: "Ro, ro er klar til bevægelse.",
      nb: "Ro, ro er klar for bevegelse.",
    },
  },
  {
    howItWent: {
      en: "The rowing made everybody laugh.",
      da: "Roturen fik alle til at grine.",
      nb: "Roturen fikk alle til å le.",
    },
    remember: {
      en: "Large print for two more.",
      da: "Stor skrift til to mere.",
      nb: "Stor skrift til to til.",
    },
  },
  {
    howItWent: {
      en: "Two groups, and nobody got lost.",
      da: "To grupper, og ingen blev væk.",
      nb: "To grupper, og ingen falt av.",
    },
    remember: {
      en: "Slower with the clap that goes round.",
      da: "Langsommere med klappet, der går rundt.",
      nb: "Saktere med klappet som går rundt.",
    },
  },
  {
    howItWent: {
      en: "A little too much at once in the middle.",
      da: "Lidt for meget på én gang midtvejs.",
      nb: "Litt for mye på én gang midtveis.",
    },
    remember: {
      en: "One new thing at a time in Viva la musica.",
      da: "Én ny ting ad gangen i Viva la musica.",
      nb: "Bare én ny ting om gangen i Viva la musica.",
    },
  },
  {
    howItWent: {
      en: "The shower on the floor worked beautifully.",
      da: "Regnbygen på gulvet virkede rigtig godt.",
      nb: "Regnbyga på gulvet virket veldig godt.",
    },
    remember: {
      en: "Begin with the windows open for a minute.",
      da: "Luft ud et minut, før vi begynder.",
      nb: "Luft et minutt før vi begynner.",
    },
  },
  {
    howItWent: {
      en: "A strong evening, warm voices.",
      da: "En stærk aften med varme stemmer.",
      nb: "En sterk kveld med varme stemmer.",
    },
    remember: {
      en: "Three groups in the canon next time, if it feels right.",
      da: "Tre grupper i kanonen næste gang, hvis det føles rigtigt.",
      nb: "Tre grupper i kanonen neste gang, hvis det kjennes riktig.",
    },
  },
];
