import type { English } from '../language/english.ts';
import { fold, tokenize } from '../language/tokens.ts';
import { plainSpelling } from './chat-spellings.ts';

/** ISO 639 codes of the languages that are told apart; `other` is any that English letters can't write. */
export type Tongue = 'es' | 'fr' | 'de' | 'pt' | 'it' | 'nl' | 'tl' | 'id' | 'pl' | 'ar' | 'zh' | 'hi' | 'other';

/** The commonest words of each language and those that questions about work begin with, without accents. */
const WORDS: Readonly<Record<Exclude<Tongue, 'ar' | 'zh' | 'hi' | 'other'>, ReadonlySet<string>>> = {
  es: words(`es son un si no en tal que cual cuales cuanto cuanta cuantos cuantas como donde cuando quien quienes porque gana ganan ganar gano pagan
    necesito necesita necesitas necesitan necesario puedo puede pueden hacer hace ser estar esta estan hay para por con sin del los
    las una unos unas este esto esa ese eso trabajo trabaja trabajan trabajar empleo sueldo salario titulo carrera requisitos quiero
    quisiera tengo tiene tienen tener anos experiencia estudiar estudios soy eres muy mas menos hola gracias pero tambien desde hasta
    sobre noche noches turnos certificaciones tecnico produccion mejor futuro habilidades obligatorio hablo hablas habla espanol ingles tecnicos peligroso dificil`),
  fr: words(`en combien gagne gagner gagnent quel quelle quels quelles comment quand qui est que faut je nous vous ils elle elles suis
    sont les une des du aux dans pour avec sans diplome salaire metier travail travailler travaille devenir etre avoir avez ont peut
    peux puis dois doit faire besoin quoi pourquoi ans heures nuit etudes bonjour merci mais aussi pas cette ces mon mes votre notre
    c'est j'ai qu'est technicien quelles necessaire obligatoire formation apres avenir competences cest jai`),
  de: words(`wie viel wieviel was wer wo wann warum welche welcher welches verdient verdienen verdiene ich wir ihr kann muss brauche
    brauchen braucht ist sind bin habe hat haben wird werden ein eine einen einem einer der das dem und oder aber nicht kein keine mit
    ohne auf aus bei nach von zum zur als auch gehalt lohn arbeit arbeiten beruf ausbildung techniker schicht nachts jahre stunden gibt
    mein meine sehr man fur uber konnen mussen macht machen ganzen werde gefahrlich schwer abschluss deutsch`),
  pt: words(`um eu nao quanto quantos quantas ganha ganham ganhar que qual quais como onde quando quem preciso precisa posso pode podem fazer ser
    estar para por com sem dos das uma uns umas nao sao trabalho trabalha trabalhar emprego salario carreira requisitos quero tenho
    tem ter anos experiencia estudar sou meu minha seu muito mais porque ola obrigado tambem voce melhor noite tecnico producao
    necessario diplomas faco comecar preciso falo ingles portugues`),
  it: words(`un si non quanto quanti guadagna guadagnano guadagnare guadagno che cosa qual quale quali come dove quando chi bisogno serve posso
    fare essere avere per con senza del della dei delle degli uno una gli lavoro lavora lavorare stipendio laurea carriera requisiti
    voglio sono siamo mio mia molto perche ciao grazie anche non anni esperienza diventare tecnico produzione notte turni necessario`),
  nl: words(`hoeveel wie waar wanneer waarom welke ik jij hij zij wij moet heb heeft nodig zijn ben een het niet geen met zonder voor
    naar van ook salaris loon werk werken beroep opleiding uren jaar worden verdient verdien hoe kan`),
  tl: words(`magkano ano sino saan kailan bakit paano ang mga ako ikaw siya kami tayo sila hindi mayroon wala kailangan pwede puwede
    gusto trabaho sahod sweldo kikitain kita maging lang naman yung ito iyan ng`),
  id: words(`berapa gaji apa siapa dimana kapan mengapa bagaimana saya kamu dia kami mereka yang dan atau tidak bukan dengan untuk dari
    adalah bisa harus perlu pekerjaan kerja menjadi`),
  pl: words(`ile zarabia zarabiaja jak kto gdzie kiedy dlaczego czy nie jest jestem moge musze mam praca pracy zawod potrzebuje trzeba
    technik zostac wynagrodzenie`),
};

/** They stand in names of places and people too. */
const IN_NAMES = words('el la los las de del le les des du da das dos der von van san santa');

const SCRIPTS: readonly { readonly script: RegExp; readonly tongue: Tongue }[] = [
  { script: /\p{Script=Arabic}/gu, tongue: 'ar' },
  { script: /\p{Script=Han}/gu, tongue: 'zh' },
  { script: /\p{Script=Devanagari}/gu, tongue: 'hi' },
  {
    script:
      /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Khmer}\p{Script=Myanmar}]/gu,
    tongue: 'other',
  },
];

/** The share of a message's letters that another script has to have: a name in it is no message in it. */
const MIN_SCRIPT_SHARE = 0.4;
const FEWEST_WORDS = 2;
const SHORT = 4;

/**
 * The language of a message that is not in English; null for English, misspelt English, and English with foreign names.
 * Scripts tell themselves; languages in Latin letters are told by words that English has not: two of one language, more
 * than there are English ones, or a single one in a short message without any. Pure.
 */
export function tongueOf(message: string, english: English): Tongue | null {
  const letters = message.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const ofScript = (script: RegExp) => (message.match(script)?.length ?? 0) / letters >= MIN_SCRIPT_SHARE;
  if (
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(message) &&
    SCRIPTS.some(({ script }) => ofScript(script))
  )
    return 'other';
  const written = SCRIPTS.find(({ script }) => ofScript(script));
  if (written) return written.tongue;
  const spoken = tokensOf(message);
  const isEnglish = ({ plain, raw }: Word) =>
    english.commonness(raw) !== null ||
    plainSpelling(plain) !== plain ||
    (raw === plain && english.commonness(plain) !== null);
  const englishWords = new Set(spoken.filter(isEnglish).map(({ plain }) => plain));
  let best: { readonly tongue: Tongue; readonly telling: number; readonly all: number } | null = null;
  for (const [tongue, own] of tongues) {
    const known = spoken.filter(({ plain }) => own.has(plain));
    const telling = new Set(
      known.filter((word) => !isEnglish(word) && !IN_NAMES.has(word.plain)).map(({ plain }) => plain),
    ).size;
    if (telling > 0 && (!best || telling > best.telling || (telling === best.telling && known.length > best.all))) {
      best = { tongue, telling, all: known.length };
    }
  }
  if (/[¿¡]/.test(message)) return 'es';
  if (!best) return VIETNAMESE.test(message) ? 'other' : null;
  const others = [...englishWords].filter((word) => !WORDS[best.tongue as keyof typeof WORDS].has(word)).length;
  const isSure = best.telling >= FEWEST_WORDS && best.all > others;
  return isSure || (isShort(spoken) && others === 0) ? best.tongue : null;
}

/** One short word is as likely a slip of the hand. */
const isShort = (spoken: readonly Word[]) =>
  spoken.length <= SHORT && (spoken.length > 1 || spoken.some(({ plain }) => plain.length >= MIN_LETTERS_ALONE));
const MIN_LETTERS_ALONE = 5;
const VIETNAMESE = /[ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

type Word = { readonly plain: string; readonly raw: string };

/** French writes its little words onto the next: "l'emploi", "qu'est-ce". */
const tokensOf = (message: string): readonly Word[] =>
  tokenize(message).flatMap(({ lower, surface }) =>
    [lower, ...(/^(?:l|d|j|qu|n|s|c|m|t)'\p{L}/u.test(lower) ? [lower.replace(/^\p{L}+'/u, '')] : [])].map((plain) => ({
      plain,
      raw: surface.toLowerCase(),
    })),
  );

/** A word that carries grammar in a language, or is so common there that it says little of what is asked. */
export const isCommonIn = (tongue: Tongue, lower: string): boolean =>
  tongue in WORDS && WORDS[tongue as keyof typeof WORDS].has(lower); // just checked

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(fold));
}

const tongues = Object.entries(WORDS) as readonly (readonly [keyof typeof WORDS, ReadonlySet<string>])[]; // its own keys
