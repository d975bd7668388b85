import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGuide } from '../../../evals/mutants/subjects.ts';
import type { Guide } from '../../../src/domain/guide.ts';
import { parseVocabulary } from '../../../src/language/vocabulary.ts';
import { passageEvidence } from '../../../src/verify/passage-evidence.ts';
import { support } from '../../../src/verify/support.ts';
import type { Evidence, FlagName } from '../../../src/verify/types.ts';

const vocabulary = parseVocabulary(
  JSON.parse(readFileSync('knowledge/vocabulary.json', 'utf8')),
  readFileSync('knowledge/embeddings.txt', 'utf8'),
);
const context = { vocabulary };

/** An invented guide: none of its words is known to the code. */
const PAY: Evidence = {
  heading: ['Beekeeping', 'Pay'],
  units: [
    'Role: Trainee beekeeper; Experience: 0–2 years; Pay (per year): $30,000–$40,000',
    'Role: Senior beekeeper; Experience: 5+ years; Pay (per year): $55,000–$70,000',
    'Role: Apiary manager; Experience: 8+ years; Pay (per year): $60,000–$85,000+',
  ],
};
const STEPS: Evidence = {
  heading: ['Beekeeping', 'Step 3: Get the Queen Rearing Certificate (QRC)'],
  units: [
    'The Royal Hive Society (RHS) offers the Queen Rearing Certificate.',
    'Some employers might ask for the certificate.',
    'The exam takes 90 minutes and costs £120.',
    'A certificate is not usually mandatory.',
  ],
};
const WORK: Evidence = {
  heading: ['Beekeeping', 'The work'],
  units: [
    'A beekeeper inspects hives, harvests honey, and must wear a veil.',
    'Beekeepers typically work outdoors, and the work can be physically demanding.',
    'Swarms increase in May.',
  ],
};
const PEOPLE: Evidence = {
  heading: ['Beekeeping', 'Who is who'],
  units: [
    'Senior beekeepers mentor trainee beekeepers.',
    'A helper works under the keeper.',
    'Inspectors advise the growers.',
    'Bees matter more than honey.',
    'The permit is given by the county.',
    'A bookkeeper keeps the accounts with care.',
    'A third of the hives are painted.',
    'Beekeepers may also feed the bees in early spring, when nothing flowers.',
    'Some beekeepers become managers, who plan the season.',
    'In some cases a beekeeper may have to show new helpers round the yard.',
    'Show new helpers round the yard and follow the smoke rules.',
    'Learning to move hives might be tough.',
    'Moving hives is not easy, but the work is gratifying.',
    'Nobody may move hives without a strap.',
    'The minimum age for moving hives is 18.',
    'Hive designs can differ from one county to another, so you may want to think about which design suits you.',
    'Beekeepers often favor applicants who have kept bees.',
    'A helper may become a keeper, and a keeper may become a senior keeper.',
    'Helpers may not open a hive alone.',
    'Stored honey does not spoil.',
    'Night work is paid at time and a half.',
    'A smoker is required for moving swarms.',
    'Some 29,970 hives were counted.',
    'The fee went from 20 to 45 pounds within a summer.',
  ],
};
const LADDER: readonly Evidence[] = [
  { heading: ['Path', '1. Helper'], units: ['A helper carries the tools.'] },
  { heading: ['Path', '2. Keeper'], units: ['A keeper looks after the hives.'] },
];
const ALL = [PAY, STEPS, WORK, PEOPLE, ...LADDER];
const verdictOf = (sentence: string, evidence: readonly Evidence[] = ALL) =>
  support(sentence, evidence, context).verdict;
const raisedBy = (sentence: string, evidence: readonly Evidence[] = ALL): FlagName[] =>
  support(sentence, evidence, context).flags.flatMap((flag) => (flag.raised ? [flag.name] : []));

describe('support', () => {
  it.each([
    'Trainee beekeepers earn $30,000 to $40,000 a year.',
    'Trainees earn between $30k and $40k annually.',
    'A trainee beekeeper earns up to $40,000 a year.',
    'Senior beekeepers earn at least $55,000 a year.',
    'A senior beekeeper has five or more years of experience.',
    'Apiary managers earn $60,000 to more than $85,000 a year.',
    'The third step is to get the Queen Rearing Certificate.',
    'Step 3 is getting the QRC.',
    'The RHS offers the QRC.',
    'The exam takes an hour and a half and costs £120.',
    'Some employers ask for the certificate.',
    'The certificate is usually not required.',
    'You must wear a veil.',
    'The work can be physically demanding.',
    'Beekeepers usually work outdoors.',
    'A beekeeper harvests honey and inspects hives.',
    'No, a certificate is usually not mandatory.',
    'Pay goes from $30,000 for trainees to more than $85,000 for apiary managers.',
    'Trainee beekeepers earn $30,000–$40,000, while senior beekeepers earn $55,000–$70,000.',
    'Trainee beekeepers are mentored by senior beekeepers.',
    'The county gives the permit.',
    'Managers plan the season.',
    'After helper comes keeper.',
    'Bees matter more than honey does.',
    'Beekeepers show new helpers round the yard and follow the smoke rules.',
    'Moving hives can be tough, but the work is rewarding.',
    'Hive designs are not the same in every county.',
    'Think about which design suits you.',
    'Beekeepers often prefer candidates who have kept bees.',
    "Helpers can't open a hive alone.",
    'Stored honey never spoils.',
    'Senior beekeepers earn more than trainee beekeepers.',
    'Trainee beekeepers earn less than apiary managers.',
    'Night work is paid at one and a half times the rate.',
    "You can't move swarms without a smoker.",
    'Just under 30,000 hives were counted.',
    "Don't be surprised if some employers ask for the certificate.",
    "Although a certificate isn't usually required, some employers might ask for it.",
    'Wherever you are, everyone has to wear a veil.',
    'The fee went from 20 up to 45 pounds within a summer.',
    'Beekeepers typically work outdoors rather than anywhere else.',
  ])('passes what the evidence says in other words: %s', (sentence) => {
    expect(raisedBy(sentence)).toEqual([]);
    expect(verdictOf(sentence)).toBe('supported');
  });

  it.each<[FlagName, string]>([
    ['number', 'Trainee beekeepers earn $35,000 to $45,000 a year.'],
    ['number', 'Senior beekeepers earn $30,000 to $40,000 a year.'],
    ['number', 'Trainee beekeepers earn $30,000 to $40,000 an hour.'],
    ['number', 'Trainee beekeepers earn €30,000 to €40,000 a year.'],
    ['number', 'Trainee beekeepers earn $40,000 or more a year.'],
    ['number', 'Apiary managers earn $60,000 to $85,000 a year.'],
    ['number', 'Beekeepers with 0–2 years of experience earn $55,000–$70,000.'],
    ['number', 'A senior beekeeper has five months of experience.'],
    ['number', 'The exam costs £90.'],
    ['number', 'Step 4 is getting the QRC.'],
    ['number', 'Trainee beekeepers earn between $40,000 and $40,000 a year.'],
    ['entity', 'The Royal Hive Society offers the Texas certificate.'],
    ['entity', 'The NASA offers the Queen Rearing Certificate.'],
    ['polarity', 'A beekeeper must not wear a veil.'],
    ['polarity', 'A certificate is usually mandatory.'],
    ['polarity', 'Swarms decrease in May.'],
    ['polarity', 'Beekeepers typically work indoors.'],
    ['polarity', 'Moving hives is easy.'],
    ['polarity', 'Moving hives is not tough.'],
    ['polarity', 'Nobody may move hives with a strap.'],
    ['polarity', 'The maximum age for moving hives is 18.'],
    ['modality', 'Beekeepers show new helpers round the yard in all cases.'],
    ['modality', 'Beekeepers favor applicants who have kept bees.'],
    ['modality', 'All employers ask for the certificate.'],
    ['modality', 'Employers must ask for the certificate.'],
    ['modality', 'Beekeepers always work outdoors.'],
    ['modality', 'Beekeepers work outdoors.'],
    ['coverage', 'Beekeepers receive free gym memberships.'],
    ['coverage', 'A beekeeper inspects hives, harvests honey, and drives trucks.'],
    ['order', 'The Royal Hive Society harvests honey.'],
    ['order', 'An apiary manager inspects hives, and swarms take an exam in May.'],
    ['entity', 'Trainee beekeepers mentor senior beekeepers.'],
    ['order', 'The keeper works under the helper.'],
    ['order', 'The growers advise inspectors.'],
    ['order', 'Honey matters more than bees.'],
    ['order', 'The permit gives you the county.'],
    ['order', 'The apiary manager keeps the accounts with care.'],
    ['order', 'Trainee beekeepers earn more than senior beekeepers.'],
    ['number', 'Night work is paid at double time.'],
    ['order', 'After keeper comes helper.'],
    ['order', 'A trainee becomes a keeper, then becomes a trainee.'],
    ['coverage', 'The exam takes 90 minutes, snorkelling and costs £120.'],
    [
      'coverage',
      'A beekeeper inspects hives, harvests honey, and must wear a veil, and every zeppelin has to be licensed.',
    ],
    ['entity', 'Senior beekeepers mentor senior beekeepers.'],
    ['modality', 'Most hives are painted.'],
    ['modality', 'Most employers, wherever you apply, ask for the certificate.'],
    ['modality', 'Helpers never open a hive, and beekeepers never move one.'],
    ['modality', 'Beekeepers feed the bees in spring.'],
    ['modality', 'A veil is optional.'],
    ['modality', 'Beekeepers need to work outdoors.'],
    ['contact', 'A beekeeper harvests honey (https://honey.example).'],
    ['contact', 'A beekeeper harvests honey: call 555-014-2288.'],
    ['contact', 'A beekeeper harvests <b>honey</b>.'],
  ])('raises %s: %s', (name, sentence) => {
    expect(raisedBy(sentence)).toContain(name);
    expect(['unsupported', 'contradicted']).toContain(verdictOf(sentence));
  });

  it.each([
    ['contradicted', 'Senior beekeepers earn $30,000 to $40,000 a year.'],
    ['contradicted', 'A beekeeper must not wear a veil.'],
    ['unsupported', 'Beekeepers receive free gym memberships.'],
  ])('tells what the evidence denies from what it does not say: %s, %s', (verdict, sentence) => {
    expect(verdictOf(sentence)).toBe(verdict);
  });

  it.each([
    'Hello!',
    'Good luck with your application!',
    'Here are the steps:',
    'Sure, here are the steps:',
    'The guide does not mention Texas, pensions, or drug tests.',
    "The guide doesn't say.",
    'I could not find anything about pensions in the guide.',
    'Would you like to know about the certificate?',
  ])('calls what states nothing not factual: %s', (sentence) => {
    expect(verdictOf(sentence)).toBe('not_factual');
  });

  it.each([
    "The guide doesn't mention Texas, but the pay there is $50,000.",
    "The guide doesn't say, though a doctorate is usually required.",
    'Sure, beekeepers always wear gold hats.',
    'I can tell you that beekeepers own yachts.',
    'Did you know that seniors earn $200,000?',
    'Here are the nine ways to become an astronaut:',
    'The guide does not say that a beekeeper inspects hives and harvests honey.',
    'Yes.',
    'No.',
  ])('excuses no claim for the form it comes in: %s', (sentence) => {
    expect(['unsupported', 'contradicted']).toContain(verdictOf(sentence));
  });

  it('ignores citation marks, list marks and emphasis', () => {
    expect(verdictOf('- **Senior beekeepers** earn $55,000 to $70,000 a year [1, 2]. [3]')).toBe('supported');
  });

  it.each(['honey '.repeat(201), '£120 '.repeat(41)])(
    'withholds, unread, what is too long for one sentence',
    (sentence) => {
      const { verdict, score, flags, backing } = support(sentence, ALL, context);
      expect({ verdict, score, backing }).toEqual({ verdict: 'unsupported', score: 0, backing: [] });
      expect(flags.filter((flag) => flag.raised).map(({ detail }) => detail)).toEqual([
        expect.stringMatching(/^not checked/),
      ]);
    },
  );

  it('supports nothing but empty talk when there is no evidence', () => {
    expect(verdictOf('Beekeepers harvest honey.', [])).toBe('unsupported');
    expect(verdictOf('Hello!', [])).toBe('not_factual');
  });

  it('reads the number of a list item', () => {
    const list: Evidence = { heading: ['Steps'], units: ['Buy a hive.', 'Find a mentor.'], ordinals: [1, 2] };
    expect(verdictOf('The second step is to find a mentor.', [list])).toBe('supported');
    expect(verdictOf('The first step is to find a mentor.', [list])).not.toBe('supported');
  });

  it('backs a sentence with the units that it needs and no others', () => {
    expect(support('Senior beekeepers earn $55,000 to $70,000 a year.', ALL, context).backing).toEqual([
      { evidence: 0, units: [1] },
    ]);
    expect(support('The exam costs £120, and swarms increase in May.', ALL, context).backing).toEqual(
      expect.arrayContaining([
        { evidence: 1, units: [2] },
        { evidence: 2, units: [2] },
      ]),
    );
    expect(support('Swarms decrease in May.', ALL, context).backing).toEqual([]);
  });
});

describe('support over whole guides', { timeout: 60_000 }, () => {
  const guides: Guide[] = [];
  beforeAll(async () => {
    for (const file of [
      'knowledge/production-technician.md',
      'tests/support/guides/dental-hygienist.md',
      'tests/support/guides/wind-turbine-technician.md',
    ]) {
      guides.push(await readGuide(file, vocabulary));
    }
  });

  it('supports every unit by its own passage and names a unit of it', () => {
    for (const guide of guides) {
      for (const passage of guide.passages) {
        for (const unit of passage.units) {
          const found = support(unit.text, [passageEvidence(passage)], context);
          expect(
            found.flags.filter((flag) => flag.raised),
            unit.text,
          ).toEqual([]);
          expect(found.verdict, unit.text).toBe('supported');
          expect(found.backing[0]?.units.length, unit.text).toBeGreaterThan(0);
        }
      }
    }
  });

  it('does not depend on the order of the evidence', () => {
    const numbered = fc.record({ guide: fc.nat(2), at: fc.nat(1_000), unit: fc.nat(100), seed: fc.nat(1_000) });
    fc.assert(
      fc.property(numbered, ({ guide, at, unit, seed }) => {
        const { passages } = guides[guide]!;
        const passage = passages[at % passages.length]!;
        const sentence = passage.units[unit % passage.units.length]!.text;
        const offered = [passage, passages[seed % passages.length]!, passages[(seed * 7) % passages.length]!].map(
          passageEvidence,
        );
        expect(verdictOf(sentence, [...offered].reverse())).toBe(verdictOf(sentence, offered));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a supported sentence supported when evidence of another subject is added', () => {
    const pairs = fc.record({ at: fc.nat(1_000), unit: fc.nat(100), other: fc.nat(1_000) });
    fc.assert(
      fc.property(pairs, ({ at, unit, other }) => {
        const passage = guides[0]!.passages[at % guides[0]!.passages.length]!;
        const foreign = guides[1]!.passages[other % guides[1]!.passages.length]!;
        const sentence = passage.units[unit % passage.units.length]!.text;
        expect(verdictOf(sentence, [passageEvidence(passage), passageEvidence(foreign)])).toBe('supported');
      }),
      { numRuns: 150 },
    );
  });

  it('survives any sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (sentence) => {
        const found = support(sentence, [PAY, STEPS, WORK], context);
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(1);
        expect(found.backing.length > 0).toBe(found.verdict === 'supported');
      }),
    );
  });
});
