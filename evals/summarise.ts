import { type Causes, causesOf } from './causes.ts';
import { acceptedBehaviors } from './graders/behavior.ts';
import { confidenceOf } from './graders/confidence.ts';
import { PAIR_GRADERS } from './graders/consistency.ts';
import type { Grader } from './graders/grader.ts';
import type { CaseResult } from './run-suite.ts';
import { Category } from './schema/case.ts';
import { clusterBootstrap, type MeanInterval } from './statistics/bootstrap.ts';
import { type Judged, type RiskCoverage, riskCoverage } from './statistics/risk-coverage.ts';
import { type Rate, wilson } from './statistics/wilson.ts';

type GraderSummary = {
  readonly name: string;
  readonly role: Grader['role'];
  readonly rate: Rate;
  /** Mean of the scores of the runs it applies to, with an interval over clusters; null when it applies to none. */
  readonly score: MeanInterval | null;
  readonly notApplicable: number;
  readonly errors: number;
};

export type Summary = {
  readonly all: Rate;
  readonly dev: Rate;
  readonly heldout: Rate;
  readonly critical: Rate;
  /** `means`: the mean scores of the graders of retrieval, by their names. */
  readonly categories: readonly {
    readonly category: Category;
    readonly rate: Rate;
    readonly means: Readonly<Record<string, number>>;
  }[];
  readonly guides: readonly { readonly guide: string; readonly rate: Rate }[];
  readonly graders: readonly GraderSummary[];
  /** Of the questions that the guide does not answer whole, those that were not answered as if it did. */
  readonly notAnswered: Rate;
  /** Of the questions that the guide answers, those that were declined: here fewer is better. */
  readonly wronglyDeclined: Rate;
  /** Of the answered runs, those without a factual claim. */
  readonly noClaims: Rate;
  readonly errors: Rate;
  /** By relation: of the cases made from a case that passed, those that pass as well. */
  readonly stability: readonly { readonly relation: string; readonly rate: Rate }[];
  /** How wrong answers are spread over the confidence of the check; null when nothing was answered. */
  readonly riskCoverage: RiskCoverage | null;
  readonly staleGold: number;
  readonly causes: Causes;
};

/**
 * The figures of a suite. A case with stale gold is counted in `staleGold` and in no rate; a case made from another one
 * only in `stability`.
 */
export function summarise(all: readonly CaseResult[], graders: readonly Grader[]): Summary {
  const results = all.filter(({ loaded }) => !loaded.item.metamorphic);
  const counted = results.filter(({ outcome }) => outcome !== 'stale_gold');
  const of = (some: readonly CaseResult[]): Rate => share(some, ({ outcome }) => outcome === 'pass');
  const guides = [...new Set(counted.map(guideName))].sort();
  const unanswerable = counted.filter(({ loaded }) => ['refuse', 'partial'].includes(loaded.item.expect.behavior));
  const answerable = counted.filter(({ loaded }) => {
    const accepted = acceptedBehaviors(loaded.item);
    return accepted[0] === 'answer' && !accepted.includes('refuse') && !accepted.includes('clarify');
  });
  const answered = counted.filter(({ run }) => run?.answer.status === 'answered' || run?.answer.status === 'partial');
  return {
    all: of(counted),
    dev: of(counted.filter(({ loaded }) => loaded.item.split === 'dev')),
    heldout: of(counted.filter(({ loaded }) => loaded.item.split === 'heldout')),
    critical: of(counted.filter(({ loaded }) => loaded.item.severity === 'critical')),
    categories: Category.options.flatMap((category) => {
      const some = counted.filter(({ loaded }) => loaded.item.category === category);
      return some.length === 0 ? [] : [{ category, rate: of(some), means: retrievalMeans(some, graders) }];
    }),
    guides: guides.map((guide) => ({ guide, rate: of(counted.filter((result) => guideName(result) === guide)) })),
    graders: [...graders.map((grader) => summariseGrader(grader, counted)), ...pairGraders(all)],
    notAnswered: share(unanswerable, ({ run }) => run !== null && run.answer.status !== 'answered'),
    wronglyDeclined: share(answerable, ({ run }) => run?.answer.status === 'declined'),
    noClaims: share(answered, ({ grades }) => grades['citation_recall']?.outcome === 'not_applicable'),
    errors: share(counted, ({ outcome }) => outcome === 'error'),
    stability: stabilityOf(all),
    riskCoverage: riskCoverage(answered.flatMap(judged)),
    staleGold: results.length - counted.length,
    causes: causesOf(results, graders),
  };
}

/** The graders that compare a case with its parent, when there are such cases. */
function pairGraders(results: readonly CaseResult[]): readonly GraderSummary[] {
  const children = results.filter(({ loaded }) => loaded.item.metamorphic);
  return children.length === 0 ? [] : PAIR_GRADERS.map((grader) => summariseGrader(grader, children));
}

const retrievalMeans = (results: readonly CaseResult[], graders: readonly Grader[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    graders
      .filter(({ name }) => name.startsWith('retrieval_'))
      .flatMap(({ name }) => {
        const scores = results.flatMap(({ grades }) => grades[name]?.score ?? []);
        return scores.length === 0 ? [] : [[name, scores.reduce((sum, score) => sum + score, 0) / scores.length]];
      }),
  );

function judged({ run, outcome }: CaseResult): Judged[] {
  const confidence = run && confidenceOf(run);
  return confidence === null ? [] : [{ confidence, isRight: outcome === 'pass' }];
}

function stabilityOf(results: readonly CaseResult[]): Summary['stability'] {
  const passed = new Set(results.filter(({ outcome }) => outcome === 'pass').map(({ loaded }) => loaded.item.id));
  const children = results.filter(({ loaded }) => passed.has(loaded.item.metamorphic?.of ?? ''));
  const byRelation = Map.groupBy(children, ({ loaded }) => loaded.item.metamorphic?.relation ?? '');
  return [...byRelation].map(([relation, some]) => ({
    relation,
    rate: share(some, ({ outcome }) => outcome === 'pass'),
  }));
}

const guideName = ({ run, loaded }: CaseResult): string => run?.guide.slug ?? loaded.item.guide ?? 'the guide';

const share = (results: readonly CaseResult[], is: (result: CaseResult) => boolean): Rate =>
  wilson(results.filter(is).length, results.length);

function summariseGrader({ name, role }: Pick<Grader, 'name' | 'role'>, results: readonly CaseResult[]): GraderSummary {
  const graded = results.flatMap(({ grades, loaded }) => {
    const grade = grades[name];
    return grade ? [{ ...grade, cluster: loaded.item.cluster }] : [];
  });
  const applied = graded.filter(({ outcome }) => outcome === 'pass' || outcome === 'fail');
  return {
    name,
    role,
    rate: wilson(applied.filter(({ outcome }) => outcome === 'pass').length, applied.length),
    score: clusterBootstrap(applied.flatMap(({ score, cluster }) => (score === null ? [] : [{ score, cluster }]))),
    notApplicable: graded.filter(({ outcome }) => outcome === 'not_applicable').length,
    errors: graded.filter(({ outcome }) => outcome === 'error').length,
  };
}
