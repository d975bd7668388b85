import { fold, tokenize } from '../language/tokens.ts';
import { isCommonIn, type Tongue } from './tongues.ts';

/**
 * What questions about a career are asked with in other languages, by the English that understanding reads. Spanish, French,
 * German, Portuguese, Italian, Dutch and Tagalog without accents; then Arabic, Chinese and Hindi.
 */
const GLOSSARY: Readonly<Record<string, string>> = {
  'how much':
    'cuanto cuanta cuantos cuantas combien wieviel quanto quanta quanti quantos wie-viel hoeveel magkano berapa كم 多少 कितना कितनी कितने',
  'how long':
    'cuanto-tiempo combien-de-temps wie-lange quanto-tempo hoe-lang gaano-katagal dauert dure dura duran 多久 多长时间',
  earn: 'gana ganan ganar gano gagne gagner gagnent verdient verdienen verdiene ganha ganham ganhar guadagna guadagnano guadagnare verdien kikitain kita يكسب 挣 赚 कमाता कमाते कमाई',
  salary:
    'salario salarios sueldo sueldos paga pagan salaire salaires remuneration gehalt lohn stipendio retribuzione salaris loon sahod sweldo gaji wynagrodzenie zarabia راتب رواتب أجر 工资 薪水 薪资 वेतन सैलरी तनख्वाह',
  degree:
    'titulo titulos grado licenciatura universidad universite studium abschluss hochschulabschluss laurea universidade faculdade universita شهادة-جامعية 学位 大学 डिग्री',
  diploma: 'diploma diplomas diplome diplomes diplom schulabschluss دبلوم 文凭 डिप्लोमा',
  certification:
    'certificacion certificaciones certificado certificados certification certifications certificat certificats zertifikat zertifikate zertifizierung zertifizierungen certificacao certificacoes certificazione certificazioni certificering شهادة شهادات 证书 认证 प्रमाणपत्र',
  experience: 'experiencia experience erfahrung berufserfahrung esperienza ervaring karanasan خبرة 经验 अनुभव',
  skills:
    'habilidades competencias destrezas competences fahigkeiten kompetenzen competenze abilita vaardigheden kasanayan مهارات 技能 कौशल',
  steps: 'pasos etapas etapes schritte passos passi stappen hakbang خطوات 步骤',
  become:
    'convertirme convertirse volverme devenir werden werde tornar diventare diventa worden maging يصبح أصبح 成为 बनना बनने बनूं',
  'how do i start': 'empezar empiezo comenzar commencer anfangen comecar iniziare beginnen magsimula أبدأ 开始 शुरू',
  'do i need':
    'necesito necesita necesitas faut besoin brauche brauchen braucht preciso precisa serve bisogno nodig kailangan أحتاج 需要 चाहिए',
  required:
    'requisitos requisito obligatorio obligatoria necesario necesaria obligatoire necessaire pflicht notwendig necessario obrigatorio requisiti obbligatorio verplicht مطلوب 必须 जरूरी',
  'night shifts':
    'turno-de-noche noche noches nuit nuits nachtschicht nachts noite noites notte notti gabi ليل 夜班 रात',
  shifts: 'turno turnos equipe equipes schicht schichten turni ploegendienst 轮班 शिफ्ट',
  weekends: 'fin-de-semana fines-de-semana week-end wochenende wochenenden fim-de-semana weekend fine-settimana 周末',
  hours: 'horario horarios horaires arbeitszeit arbeitszeiten orario orari werktijden ساعات',
  resume: 'curriculum hoja-de-vida cv lebenslauf 简历 السيرة-الذاتية',
  interview:
    'entrevista entrevistas entretien vorstellungsgesprach colloquio intervista sollicitatiegesprek مقابلة 面试 इंटरव्यू',
  'what does one do all day': 'que-hace que-hacen que-fait was-macht o-que-faz cosa-fa wat-doet ماذا-يفعل 做什么',
  training: 'formacion capacitacion formation ausbildung formacao formazione opleiding pagsasanay تدريب 培训 प्रशिक्षण',
  'high school': 'secundaria bachillerato preparatoria lycee bac abitur realschule gymnasium liceo 高中',
  math: 'matematicas mathematiques maths mathematik mathe matematica wiskunde رياضيات 数学 गणित',
  dangerous: 'peligroso peligrosa dangereux gefahrlich perigoso pericoloso gevaarlijk خطر 危险',
  'is it hard': 'dificil difficile schwer schwierig moeilijk mahirap صعب 难 मुश्किल',
  'job outlook future': 'futuro avenir zukunft toekomst kinabukasan مستقبل 前景 未来 भविष्य',
  'career path': 'carrera carriere karriere aufstieg carreira carriera ascenso promocion promotion promozione 晋升',
  'where do they work':
    'donde-trabaja donde-trabajan ou-travaille ou-travaillent wo-arbeiten wo-arbeitet onde-trabalha dove-lavora dove-lavorano',
  work: 'trabajo trabajos trabaja trabajan trabajar empleo empleos travail travaille travaillent travailler emploi metier arbeit arbeiten arbeitet beruf trabalho trabalha trabalhar emprego lavoro lavora lavorare werk werken beroep trabaho pekerjaan عمل وظيفة 工作 काम नौकरी',
  supervisor: 'supervisor supervisores superviseur vorgesetzter vorarbeiter schichtleiter supervisore مشرف 主管',
  manager: 'gerente directeur betriebsleiter produktionsleiter direttore responsabile مدير 经理',
  beginner: 'principiante principiantes debutant debutante anfanger einsteiger iniciante مبتدئ 初级',
  senior: 'senior-tecnico erfahrener 高级',
};

const PHRASES = new Map<string, string>();
const WORDS = new Map<string, string>();
for (const [english, foreign] of Object.entries(GLOSSARY)) {
  for (const word of foreign.split(' ')) {
    const folded = fold(word);
    (folded.includes('-') ? PHRASES : WORDS).set(folded.replaceAll('-', ' '), english);
  }
}
const LONGEST_PHRASE = 4;
/** A shorter word carries grammar, not a subject. */
const MIN_CONTENT_LETTERS = 4;
const MIN_KNOWN_SHARE = 0.6;
/** Written without spaces, or with marks that tokens are cut at. */
const TOGETHER: Partial<Record<Tongue, RegExp>> = { zh: /\p{Script=Han}/u, hi: /\p{Script=Devanagari}/u };
const COMPOUNDS: ReadonlySet<Tongue> = new Set(['de', 'nl']);
const MIN_HEAD_LETTERS = 5;

/**
 * A question in another language as the English words that a small glossary has for it, with the numbers and the words of
 * the guide that are in it; null where too little of it is known to be sure what is asked. Pure.
 */
export function glossed(message: string, tongue: Tongue, isOfGuide: (stem: string) => boolean): string | null {
  const script = TOGETHER[tongue];
  const read = script ? readTogether(message, script) : readWords(message, tongue, isOfGuide);
  const asked = [...new Set(read.english)];
  const subjects = asked.filter((english) => !ASKING.has(english));
  if (subjects.length === 0 || subjects.length / (subjects.length + read.unknown) < MIN_KNOWN_SHARE) return null;
  const isNeed = asked.includes('do i need');
  return `${inOrder(asked.filter((word) => !isNeed || word !== 'become')).join(' ')}?`;
}

type Read = { readonly english: readonly string[]; readonly unknown: number };

function readWords(message: string, tongue: Tongue, isOfGuide: (stem: string) => boolean): Read {
  const tokens = tokenize(message.replace(/\b(?:[ldnmtcjs]|qu)['’]/gi, ''));
  const english: string[] = [];
  let unknown = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const length = longestPhrase(
      tokens.map(({ lower }) => lower),
      at,
    );
    const { lower, stem } = tokens[at]!;
    const word = length > 0 ? PHRASES.get(joined(tokens, at, length)) : wordFor(lower, tongue);
    if (word !== undefined) {
      english.push(word);
      at += Math.max(0, length - 1);
    } else if (isCommonIn(tongue, lower)) continue;
    else if (/^\d/.test(lower) || isOfGuide(stem)) english.push(lower);
    else if (lower.length >= MIN_CONTENT_LETTERS) unknown += 1;
  }
  return { english, unknown };
}

/** Arabic writes its article, German and Dutch write their attributes, onto the word. */
function wordFor(lower: string, tongue: Tongue): string | undefined {
  const known = WORDS.get(lower) ?? WORDS.get(lower.replace(/^ال/, ''));
  if (known !== undefined || !COMPOUNDS.has(tongue)) return known;
  for (let cut = 1; cut <= lower.length - MIN_HEAD_LETTERS; cut += 1) {
    const head = WORDS.get(lower.slice(cut));
    if (head !== undefined) return head;
  }
  return undefined;
}

const joined = (tokens: readonly { readonly lower: string }[], at: number, length: number) =>
  tokens
    .slice(at, at + length)
    .map(({ lower }) => lower)
    .join(' ');

function longestPhrase(words: readonly string[], at: number): number {
  for (let length = LONGEST_PHRASE; length > 1; length -= 1) {
    if (PHRASES.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** The longest words first, each letter once. */
function readTogether(message: string, script: RegExp): Read {
  const known = [...WORDS].filter(([word]) => script.test(word)).sort(([a], [b]) => b.length - a.length);
  let rest = fold(message);
  const found: { readonly at: number; readonly english: string }[] = [];
  for (const [word, english] of known) {
    if (rest.includes(word)) found.push({ at: fold(message).indexOf(word), english });
    rest = rest.replaceAll(word, ' ');
  }
  return { english: found.toSorted((a, b) => a.at - b.at).map(({ english }) => english), unknown: 0 };
}

/** Words to ask with; alone they say nothing of what is asked. */
const ASKING: ReadonlySet<string> = new Set(['how much', 'how long', 'do i need', 'required', 'work']);
const FIRST = ['do i need', 'how much', 'how long', 'is it hard', 'how do i start'];

/** English asks first and says whom last. */
const inOrder = (asked: readonly string[]): readonly string[] => [
  ...asked.filter((word) => FIRST.includes(word)),
  ...asked.filter((word) => !FIRST.includes(word)),
];
