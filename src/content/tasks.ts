import type { Text3 } from "#domain/language.ts";
import type { LibraryTask, Task, TaskId, TaskTime } from "#domain/task.ts";

interface Card {
  readonly name: Text3;
  readonly time: TaskTime;
  readonly comeBefore: number;
  readonly places: number;
  readonly span: Task["span"];
  readonly lines: readonly Text3[];
}

/** Stands on every card: help that does not take over. `[R042]`, `[R043]` */
export const offerWaitStepBack: Text3 = {
  en: "Offer, wait, step back.",
  da: "Tilbyd, vent, træd et skridt tilbage.",
  nb: "Tilby, vent, gå et skritt tilbake.",
};

const cards: Readonly<Record<LibraryTask, Card>> = {
  conductor: {
    name: text("Conductor", "Dirigent", "Dirigent"),
    time: "during",
    comeBefore: 30,
    places: 1,
    span: "course",
    lines: [
      text(
        "Look at tonight's plan, and at what was noted last time.",
        "Kig på planen for i dag og på det, der blev noteret sidst.",
        "Se på planen for i dag og på det som ble notert sist.",
      ),
      text(
        "Agree with the pianist on keys and start notes.",
        "Aftal tonearter og starttoner med pianisten.",
        "Avtal tonearter og starttoner med pianisten.",
      ),
      text(
        "Ask the coordinator what is good to have ready.",
        "Spørg koordinatoren, hvad der er godt at have klar.",
        "Spør koordinatoren hva som er lurt å ha klart.",
      ),
      text(
        "Begin and end on time.",
        "Begynd og slut til tiden.",
        "Begynn og slutt når dere har sagt.",
      ),
      text(
        "One step back is as good as one step up.",
        "Et trin tilbage er lige så godt som et trin op.",
        "Ett trinn tilbake er like bra som ett trinn opp.",
      ),
    ],
  },
  pianist: {
    name: text("Pianist", "Pianist", "Pianist"),
    time: "during",
    comeBefore: 30,
    places: 1,
    span: "course",
    lines: [
      text(
        "Look at keys and tempi in tonight's plan.",
        "Se på tonearter og tempo i planen for i dag.",
        "Sjekk tonearter og tempo i dagens plan.",
      ),
      text(
        "Sit so that you see the conductor's hands.",
        "Sæt dig, så du kan se dirigentens hænder.",
        "Sett deg slik at du ser hendene til dirigenten.",
      ),
      text(
        "Give the start note softly, and give it again.",
        "Giv starttonen blødt, og giv den gerne igen.",
        "Gi starttonen mykt, og gi den gjerne en gang til.",
      ),
      text(
        "Play less when the song carries itself.",
        "Spil mindre, når sangen bærer sig selv.",
        "Spill mindre når sangen bærer seg selv.",
      ),
      text(
        "Nobody waits for notes: all is learned by ear.",
        "Ingen venter på noder: Alt læres på gehør.",
        "Ingen venter på noter: Alt læres på gehør her.",
      ),
    ],
  },
  coordinator: {
    name: text("Activity coordinator", "Aktivitetskoordinator", "Aktivitetskoordinator"),
    time: "during",
    comeBefore: 40,
    places: 1,
    span: "course",
    lines: [
      text(
        "See that every task has somebody tonight.",
        "Se efter, at alle opgaver har nogen i dag.",
        "Se til at alle oppgaver har noen i dag.",
      ),
      text(
        "Make ready what helps: chairs, large print, a quiet place.",
        "Gør det klar, der hjælper: stole, stor skrift, et stille sted.",
        "Gjør klart det som hjelper: stoler, stor skrift, et stille sted.",
      ),
      text(
        "Stand by the door when people arrive.",
        "Stå ved døren, når folk kommer.",
        "Stå ved døra når folk kommer.",
      ),
      text(
        "Sit where you can see everybody.",
        "Sæt dig, hvor du kan se alle.",
        "Sett deg der du kan se alle.",
      ),
      text(
        "Say thank you to those who helped.",
        "Sig tak til dem, der hjalp til.",
        "Si takk til dem som hjalp til.",
      ),
    ],
  },
  welcome: {
    name: text("Welcome", "Tage imod", "Ta imot"),
    time: "before",
    comeBefore: 30,
    places: 1,
    span: "session",
    lines: [
      text(
        "Stand where people see you when they come in.",
        "Stå, hvor folk ser dig, når de kommer ind.",
        "Stå der folk ser deg når de kommer inn.",
      ),
      text(
        "Say hello, and say the name if you know it.",
        "Sig goddag, og sig navnet, hvis du kender det.",
        "Si hei, og si navnet hvis du kan det.",
      ),
      text(
        "Show a newcomer the cloakroom, the toilet and a chair.",
        "Vis en ny garderoben, toilettet og en stol.",
        "Vis en som er ny garderoben, toalettet og en stol.",
      ),
      text(
        "Find somebody to sit beside, for those who want it.",
        "Find en at sidde ved siden af til den, der gerne vil.",
        "Finn noen å sitte ved siden av for den som vil det.",
      ),
      text(
        "Nobody is asked why they come, or where they were.",
        "Vi spørger ingen, hvorfor de kommer, eller hvor de var sidst.",
        "Vi spør ingen hvorfor de kommer, eller hvor de var sist.",
      ),
    ],
  },
  chairs: {
    name: text("Chairs", "Stole", "Stoler"),
    time: "before",
    comeBefore: 45,
    places: 1,
    span: "session",
    lines: [
      text(
        "Put the chairs in a half circle, an arm's length apart.",
        "Stil stolene i en halvcirkel med en armslængde imellem.",
        "Sett stolene i en halvsirkel med en armlengde imellom.",
      ),
      text(
        "Chairs with arms nearest the door.",
        "Stole med armlæn nærmest døren.",
        "Stoler med armlener nærmest døra.",
      ),
      text(
        "Leave room for a wheelchair and for a walker.",
        "Lad der være plads til en kørestol og en rollator.",
        "La det være plass til en rullestol og en rullator.",
      ),
      text(
        "Keep the way to the door and the toilet clear.",
        "Hold vejen til dør og toilet fri.",
        "Hold veien fri til dør og toalett.",
      ),
      text(
        "A few chairs a little outside, for those who just listen.",
        "Et par stole lidt udenfor til dem, der bare lytter.",
        "Et par stoler litt utenfor, til dem som bare lytter.",
      ),
    ],
  },
  piano: {
    name: text("Piano", "Klaver", "Piano"),
    time: "before",
    comeBefore: 30,
    places: 0,
    span: "session",
    lines: [
      text(
        "Move it so that pianist and conductor see each other.",
        "Flyt det, så pianist og dirigent kan se hinanden.",
        "Flytt det slik at pianist og dirigent ser hverandre.",
      ),
      text(
        "Two to move it, and the brakes on afterwards.",
        "Vær to om at flytte det, og sæt bremserne på bagefter.",
        "Vær to om å flytte det, og sett på bremsene etterpå.",
      ),
      text(
        "An electric one: cable taped down, sound tried.",
        "Et elklaver: Tape kablet fast, og prøv lyden.",
        "Et elpiano: Teip fast kabelen, og prøv lyden.",
      ),
      text(
        "A light on the notes, and a stool of the right height.",
        "Lys på noderne og en taburet i den rigtige højde.",
        "Lys på notene og en krakk i riktig høyde.",
      ),
    ],
  },
  sound: {
    name: text("Sound and loop", "Lyd og teleslynge", "Lyd og teleslynge"),
    time: "before",
    comeBefore: 40,
    places: 1,
    span: "session",
    lines: [
      text(
        "Switch on the microphone and the loop, and try both.",
        "Tænd for mikrofon og teleslynge, og prøv dem begge.",
        "Slå på mikrofon og teleslynge, og prøv begge.",
      ),
      text(
        "Put the loop sign where people sit.",
        "Sæt skiltet med teleslyngen, hvor folk sidder.",
        "Sett skiltet for teleslynga der folk sitter.",
      ),
      text(
        "Turn off fans and the coffee machine while we sing.",
        "Sluk for ventilator og kaffemaskine, mens vi synger.",
        "Slå av vifte og kaffetrakter mens vi synger.",
      ),
      text(
        "Spare batteries lie with the microphone.",
        "Der ligger ekstra batterier ved mikrofonen.",
        "Det ligger ekstra batterier ved mikrofonen.",
      ),
      text(
        "Ask somebody at the back whether they hear.",
        "Spørg en på bageste række, om lyden er god.",
        "Spør noen bakerst om de hører godt.",
      ),
    ],
  },
  sheets: {
    name: text("Song sheets", "Sangark", "Sangark"),
    time: "before",
    comeBefore: 20,
    places: 0,
    span: "session",
    lines: [
      text(
        "Lay out tonight's songs in the order of the plan.",
        "Læg dagens sange frem i planens rækkefølge.",
        "Legg fram dagens sanger i samme rekkefølge som planen.",
      ),
      text(
        "Large print on top, within easy reach.",
        "Stor skrift øverst, let at nå.",
        "Stor skrift øverst, lett å nå.",
      ),
      text(
        "Sheets are offered; singing by ear is just as good.",
        "Arkene er et tilbud; på gehør går det lige så godt.",
        "Arkene er et tilbud; det går like bra på gehør.",
      ),
      text(
        "Gather them in again, in order, when we are done.",
        "Saml dem ind igen i rækkefølge, når vi er færdige.",
        "Samle dem inn igjen i rekkefølge når vi er ferdige.",
      ),
    ],
  },
  helper: {
    name: text("Helper in the circle", "Hjælper i kredsen", "Hjelper i ringen"),
    time: "during",
    comeBefore: 15,
    places: 1,
    span: "session",
    lines: [
      text(
        "Sit among the singers and join in.",
        "Sæt dig mellem sangerne, og syng med.",
        "Sett deg blant sangerne, og syng med.",
      ),
      text(
        "Show the seated version of the movements.",
        "Vis den siddende udgave af bevægelserne.",
        "Vis den sittende varianten av bevegelsene.",
      ),
      text(
        "Point to the place on the sheet if somebody looks for it.",
        "Peg på stedet på arket, hvis nogen leder efter det.",
        "Pek på stedet på arket hvis noen leter etter det.",
      ),
      text(
        "Ask before you touch or take an arm.",
        "Spørg, før du rører ved nogen eller tager en arm.",
        "Spør før du tar på noen eller tar en arm.",
      ),
      text(
        "Let people find their own way first.",
        "Lad folk selv finde vej først.",
        "La folk finne ut av det selv først.",
      ),
    ],
  },
  quietPlace: {
    name: text("Quiet place", "Stille sted", "Stille sted"),
    time: "during",
    comeBefore: 20,
    places: 0,
    span: "session",
    lines: [
      text(
        "Two chairs, water and soft light, away from the sound.",
        "To stole, vand og dæmpet lys, væk fra lyden.",
        "To stoler, vann og dempet lys, unna lyden.",
      ),
      text(
        "The door stands ajar; anybody may go there.",
        "Døren står på klem; alle må gå derind.",
        "Døra står på gløtt; alle kan gå dit.",
      ),
      text(
        "Be near, and be quiet.",
        "Vær i nærheden, og vær stille.",
        "Vær i nærheten, og vær stille selv.",
      ),
      text(
        "Talk only if the other wants to.",
        "Tal kun, hvis den anden har lyst.",
        "Snakk bare hvis den andre har lyst.",
      ),
      text(
        "Coming back into the circle is always possible.",
        "Man kan altid komme tilbage i kredsen.",
        "Det går alltid an å komme tilbake i ringen.",
      ),
    ],
  },
  followAlong: {
    name: text("Follow-along", "Følgeskab", "Følge"),
    time: "before",
    comeBefore: 60,
    places: 0,
    span: "session",
    lines: [
      text(
        "Call the day before and agree on when and where.",
        "Ring dagen før, og aftal tid og sted.",
        "Ring dagen før, og avtal tid og sted med den du henter.",
      ),
      text(
        "Come in good time; going slowly is part of it.",
        "Kom i god tid; det må gerne gå langsomt.",
        "Kom i god tid; det får gjerne gå sakte.",
      ),
      text(
        "Go in together and find a chair.",
        "Gå ind sammen, og find en stol.",
        "Gå inn sammen, og finn en stol.",
      ),
      text(
        "Agree on the way home before we begin to sing.",
        "Aftal turen hjem, før vi begynder at synge.",
        "Avtal hjemturen før vi begynner å synge.",
      ),
      text(
        "What you hear on the way stays between you.",
        "Det, du hører undervejs, bliver mellem jer.",
        "Det du hører underveis, blir mellom dere.",
      ),
    ],
  },
  coffee: {
    name: text("Coffee and tea", "Kaffe og te", "Kaffe og te"),
    time: "after",
    comeBefore: 15,
    places: 1,
    span: "session",
    lines: [
      text(
        "Fill the machine before we sing; switch it on at the end.",
        "Fyld maskinen, før vi synger; tænd den til sidst.",
        "Fyll trakteren før vi synger; slå den på til slutt.",
      ),
      text(
        "Tea, decaf and something without sugar too.",
        "Også te, koffeinfri og noget uden sukker.",
        "Ha også te, koffeinfri og noe uten sukker.",
      ),
      text(
        "Cups with handles, half full.",
        "Kopper med hank, halvt fyldte.",
        "Kopper med hank, halvfulle.",
      ),
      text(
        "Bring it to those who would rather sit.",
        "Bær ud til dem, der helst vil blive siddende.",
        "Bær bort til dem som helst vil bli sittende.",
      ),
      text(
        "Whoever wants to go home goes home.",
        "Den, der vil hjem, går hjem.",
        "Den som vil hjem, går hjem.",
      ),
    ],
  },
  tidy: {
    name: text("Tidy up", "Rydde op", "Rydde"),
    time: "after",
    comeBefore: 0,
    places: 1,
    span: "session",
    lines: [
      text(
        "Wait until those who talk have talked.",
        "Vent, til de, der snakker, har snakket færdig.",
        "Vent til de som prater, har pratet ferdig.",
      ),
      text(
        "Chairs and piano back where they stood.",
        "Stole og klaver tilbage, hvor de stod.",
        "Stoler og piano tilbake der de sto.",
      ),
      text(
        "Microphone off and put to charge.",
        "Sluk mikrofonen, og sæt den til opladning.",
        "Slå av mikrofonen, og sett den til lading.",
      ),
      text(
        "Look under the chairs for glasses and gloves.",
        "Se under stolene efter briller og handsker.",
        "Se etter briller og hansker under stolene.",
      ),
      text(
        "Lights, windows, door, and the key in its place.",
        "Lys, vinduer, dør, og nøglen på sin plads.",
        "Lys, vinduer, dør, og nøkkelen på plassen sin.",
      ),
    ],
  },
};

/** The tasks that every choir starts with, pillars first. How many of each is for the choir to change. */
export const starterTasks: readonly Task[] = Object.entries(cards).map(([id, card]) => ({
  ...card,
  id: id as TaskId,
  own: false,
}));

function text(en: string, da: string, nb: string): Text3 {
  return { en, da, nb };
}
