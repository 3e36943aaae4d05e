/** Gold cases of agreement on segments, answered from `params` and `input` by the same functions as the agreement window. */
import {
  type AgreementCounts,
  cellsOf,
  countAgreement,
  type PairCounts,
  summedCells,
  summedDepths,
} from '#shared/segments/agreement-counts.ts';
import type { Coverage } from '#shared/segments/coverage.ts';
import { countDocumentAgreement } from '#shared/segments/document-agreement.ts';
import { averageOverDocuments } from '#shared/segments/document-averages.ts';
import { countCoincidences } from '#shared/segments/domain-view.ts';
import { countSegmentAgreement } from '#shared/segments/segment-agreement.ts';
import { agreementFromHistogram } from '#shared/statistics/binary/agreement-from-histogram.ts';
import { alphaFromCoincidences } from '#shared/statistics/coefficients/krippendorff-alpha-coincidences.ts';
import type { GoldRunner } from '#shared/statistics/gold/case.ts';
import { goldCells } from '#shared/statistics/gold/segment-cells.ts';
import { charCounts } from '#shared/statistics/gold/segment-char-counts.ts';
import { cooccurrence } from '#shared/statistics/gold/segment-cooccurrence.ts';
import {
  directSets,
  everyCoder,
  type GoldUnit,
  readFixture,
  rolledUpSets,
  type SegmentFixture,
  topLevelSets,
} from '#shared/statistics/gold/segment-fixture.ts';

type Answers = Record<string, unknown>;

/** In the gold file every coder has worked on every document. */
const everywhere = { allDocuments: true } as const;

const charPairwise: GoldRunner = (gold, fixtures) => {
  const fixture = readFixture(gold, fixtures);
  const counts = countAgreement(fixture.table, fixture.scope('characters'), {
    raters: everyCoder(fixture),
    sets: directSets(fixture),
    ...everywhere,
  });
  const answers: Answers = {};
  forEachRow(fixture, counts, (key, pair, set) => {
    fixture.documents.forEach((document, place) => {
      answers[`${key}|${document}`] = goldCells(cellsOf(counts, pair, set, place));
    });
    answers[`${key}|*`] = goldCells(summedCells(counts, pair, set));
  });
  return answers;
};

const charRollup: GoldRunner = (gold, fixtures) => {
  const fixture = readFixture(gold, fixtures);
  const counts = countAgreement(fixture.table, fixture.scope('characters'), {
    raters: everyCoder(fixture),
    sets: rolledUpSets(fixture),
    ...everywhere,
  });
  const answers: Answers = {};
  forEachRow(fixture, counts, (key, pair, set) => {
    answers[key] = goldCells(summedCells(counts, pair, set));
  });
  return answers;
};

const unitPairwise: GoldRunner = (gold, fixtures) => {
  const fixture = readFixture(gold, fixtures);
  const answers: Answers = {};
  for (const unit of ['words', 'sentences', 'paragraphs', 'document'] satisfies GoldUnit[]) {
    for (const coverage of ['any', 'majority'] satisfies Coverage[]) {
      const options = { raters: everyCoder(fixture), sets: directSets(fixture), coverage, ...everywhere };
      const counts = countAgreement(fixture.table, fixture.scope(unit), options);
      forEachRow(fixture, counts, (key, pair, set) => {
        answers[`${unit}|${coverage}|${key}`] = goldCells(summedCells(counts, pair, set));
      });
    }
  }
  return answers;
};

const charAverages: GoldRunner = (gold, fixtures) => {
  const fixture = readFixture(gold, fixtures);
  const counts = countAgreement(fixture.table, fixture.scope('characters'), {
    raters: everyCoder(fixture),
    sets: directSets(fixture),
    ...everywhere,
  });
  const answers: Answers = {};
  forEachRow(fixture, counts, (key, pair, set) => {
    const kappa = averageOverDocuments(counts, pair, set, 'cohenKappa');
    const percent = averageOverDocuments(counts, pair, set, 'percentAgreement');
    answers[key] = {
      mean_kappa: kappa.plain.value,
      length_weighted_kappa: kappa.lengthWeighted.value,
      documents_defined: kappa.documentsDefined,
      mean_percent: percent.plain.value,
      length_weighted_percent: percent.lengthWeighted.value,
    };
  });
  return answers;
};

/** Coefficients of all coders at once, from how many units 0, 1, … of them coded. */
function agreementOfAll(depths: readonly number[]): ReturnType<typeof agreementFromHistogram> {
  const rated = Int32Array.from(depths, () => depths.length - 1);
  return agreementFromHistogram({ rated, positive: Int32Array.from(depths.keys()) }, depths);
}

const multicoderBinary: GoldRunner = (gold, fixtures) => {
  const fixture = readFixture(gold, fixtures);
  const any = { code: 0, members: fixture.tree.map(({ id }) => id) };
  const sets = [...directSets(fixture), any];
  const options = { raters: everyCoder(fixture), sets, pairs: false, depths: true, ...everywhere };
  const counts = countAgreement(fixture.table, fixture.scope('characters'), options);
  return Object.fromEntries(
    sets.map(({ code }, set) => {
      const histogram = summedDepths(counts, set);
      const agreement = agreementOfAll(histogram);
      const answer = {
        histogram,
        alpha: agreement.krippendorffAlpha.value,
        fleiss_kappa: agreement.fleissKappa.value,
        percent_agreement: agreement.percentAgreement.value,
      };
      return [fixture.codes[code - 1] ?? '*any*', answer];
    }),
  );
};

const domainAlpha: GoldRunner = (gold, fixtures) => {
  const fixture = readFixture(gold, fixtures);
  const scope = fixture.scope('characters');
  const raters = everyCoder(fixture);
  const domains = topLevelSets(fixture);
  const counts = countAgreement(fixture.table, scope, { raters, sets: domains, pairs: false, depths: true, ...everywhere });
  const perDomain = domains.map(({ code, members }, set) => {
    const inside = countCoincidences(
      fixture.table,
      scope,
      raters,
      members.map((member) => ({ code: member, members: [member] })),
    );
    const answer = {
      alpha_binary: agreementOfAll(summedDepths(counts, set)).krippendorffAlpha.value,
      cu_alpha_excluding_multicoded: alphaFromCoincidences(inside.coincidences, inside.values).value,
      mutually_exclusive: inside.several === 0,
    };
    return [fixture.codes[code - 1] ?? '', answer] as const;
  });
  const between = countCoincidences(fixture.table, scope, raters, domains);
  return {
    per_domain: Object.fromEntries(perDomain),
    Cu_alpha_excluding_multidomain: alphaFromCoincidences(between.coincidences, between.values).value,
  };
};

const segmentAgreement: GoldRunner = (gold, fixtures) => {
  const fixture = readFixture(gold, fixtures);
  const documents = fixture.documents.map((_, place) => place + 1);
  const answers: Answers = {};
  forEachPair(fixture, (key, first, second) => {
    for (const overlap of [0, 0.5, 0.9, 1]) {
      const found = countSegmentAgreement(fixture.table, { first, second, sets: directSets(fixture), documents, overlap });
      const perCode = found.rows.map((row) => [
        fixture.codes[row.code - 1] ?? '',
        { agree_1to2: row.firstAgrees, total_1: row.firstTotal, agree_2to1: row.secondAgrees, total_2: row.secondTotal },
      ]);
      answers[`${key}|iou>=${overlap.toFixed(1)}`] = {
        per_code: Object.fromEntries(perCode),
        agree: found.agree,
        total: found.total,
        percent: found.percentAgreement.value,
        codes: found.codesUsed,
        kappa_brennan_prediger: found.brennanPrediger.value,
      };
    }
  });
  return answers;
};

const presenceAndFrequency: GoldRunner = (gold, fixtures) => {
  const fixture = readFixture(gold, fixtures);
  const documents = fixture.documents.map((_, place) => place + 1);
  const answers: Answers = {};
  forEachPair(fixture, (key, first, second) => {
    for (const row of countDocumentAgreement(fixture.table, { first, second, sets: directSets(fixture), documents })) {
      answers[`${key}|${fixture.codes[row.code - 1]}`] = {
        documents: row.documents,
        presence_agree: row.presenceAgrees,
        frequency_agree: row.frequencyAgrees,
      };
    }
  });
  return answers;
};

function forEachPair({ coders }: SegmentFixture, visit: (key: string, first: number, second: number) => void): void {
  coders.forEach((first, i) => {
    for (const [offset, second] of coders.slice(i + 1).entries()) visit(`${first}|${second}`, i + 1, i + offset + 2);
  });
}

/** Every pair of coders and code; the key is `coder|coder|code`. */
function forEachRow(fixture: SegmentFixture, counts: AgreementCounts, visit: (key: string, pair: PairCounts, set: number) => void): void {
  for (const pair of counts.pairs) {
    counts.sets.forEach(({ code }, set) => {
      visit(`${fixture.coders[pair.first]}|${fixture.coders[pair.second]}|${fixture.codes[code - 1]}`, pair, set);
    });
  }
}

export const SEGMENT_CASES: Readonly<Record<string, GoldRunner>> = {
  'segments:char_pairwise': charPairwise,
  'segments:char_rollup': charRollup,
  'segments:char_multicoder_binary': multicoderBinary,
  'segments:char_averages': charAverages,
  'segments:char_counts': charCounts,
  'segments:unit_pairwise': unitPairwise,
  'segments:domain_alpha': domainAlpha,
  'segments:segment_agreement': segmentAgreement,
  'segments:document_presence_frequency': presenceAndFrequency,
  'segments:cooccurrence': cooccurrence,
};
