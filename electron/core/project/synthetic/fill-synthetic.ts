import { insertAttribute } from '#core/cases/attribute-rows.ts';
import { insertCase, insertLink, setValue } from '#core/cases/case-rows.ts';
import { insertCoder } from '#core/coders/coder-rows.ts';
import { insertCodings } from '#core/codings/coding-rows.ts';
import type { Db } from '#core/db/database.ts';
import { insertDocument, markDone, storeText } from '#core/documents/document-rows.ts';
import { insertSpeaker, insertTurns } from '#core/documents/turn-rows.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import { pick, seededGuid, shareOf } from '#core/project/synthetic/seeded.ts';
import { fillCodes } from '#core/project/synthetic/synthetic-codes.ts';
import { codeText } from '#core/project/synthetic/synthetic-codings.ts';
import { type SyntheticText, writeAnswer, writeInterview } from '#core/project/synthetic/synthetic-text.ts';
import type { Tier } from '#core/project/synthetic/tiers.ts';
import { readVocabulary, type Vocabulary } from '#core/project/synthetic/vocabulary.ts';
import { coderColours } from '#shared/model/coder-colours.ts';
import type { AttributeId, DocumentId, SpeakerId } from '#shared/model/ids.ts';
import { SeededRandom } from '#shared/statistics/uncertainty/random.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

/** Everything is dated alike, so that the same seed makes the same project. */
const at = '2026-01-01T00:00:00.000Z';

/** Fills a new project with meaningless texts, codes, cases and codings of a given size: for trials and benchmarks. */
export function fillSynthetic({ db, environment }: OpenProject, tier: Tier & { seed: number }): void {
  const random = new SeededRandom(tier.seed);
  const vocabulary = readVocabulary(environment.resourcesFolder);
  const coders = vocabulary.coders.slice(0, tier.coders).map((name, index) => {
    const colour = coderColours[index % coderColours.length] ?? coderColours[0];
    return insertCoder(db, { guid: seededGuid(random), name, colour, createdAt: at }).id;
  });
  const codes = fillCodes(db, random, vocabulary, { ...tier, at });
  const attributes = fillAttributes(db, random, vocabulary);
  for (let position = 0; position < tier.documents; position += 1) {
    const written = tier.kind === 'interview' ? writeInterview : writeAnswer;
    const { text, turns } = written(random, vocabulary, tier.characters);
    const id = addDocument(db, random, { text, turns, position, tier });
    addCase(db, random, { id, position, attributes, vocabulary });
    const share = shareOf(tier.codings, position, tier.documents);
    const rest = { documentId: id, weight: null, memo: '', tie: null, createdAt: at, changedAt: at };
    insertCodings(
      db,
      Array.from(codeText(random, text, codes, coders, share), (coding) => ({ ...coding, ...rest, guid: seededGuid(random) })),
    );
    for (const coderId of coders) markDone(db, id, coderId, at);
  }
}

type NewDocument = SyntheticText & { position: number; tier: Tier };

function addDocument(db: Db, random: SeededRandom, { text, turns, position, tier }: NewDocument): DocumentId {
  const word = tier.kind === 'interview' ? 'Interview' : 'Answer';
  const id = insertDocument(db, {
    guid: seededGuid(random),
    name: `${word} ${String(position + 1).padStart(4, '0')}`,
    kind: tier.kind,
    language: 'mixed',
    position,
    characters: text.length,
    paragraphs: new ParagraphIndex(text).count,
    format: 'txt',
    encoding: null,
    sourceName: null,
    publisher: null,
    dated: null,
    textHash: storeText(db, text),
    fileHash: null,
    marks: [],
    createdAt: at,
  });
  const speakers = new Map<string, SpeakerId>();
  const rows = turns.map(({ speaker, ...turn }) => {
    if (speaker !== null && !speakers.has(speaker)) speakers.set(speaker, insertSpeaker(db, id, speaker));
    return { ...turn, documentId: id, speakerId: speaker === null ? null : (speakers.get(speaker) ?? null) };
  });
  insertTurns(db, rows);
  return id;
}

function fillAttributes(db: Db, random: SeededRandom, { attributes }: Vocabulary): AttributeId[] {
  return attributes.map(({ name, type, values }, position) => {
    const categories = type === 'category' ? values : [];
    return insertAttribute(db, { guid: seededGuid(random), name, type, categories, position }).id;
  });
}

type NewCase = { id: DocumentId; position: number; attributes: readonly AttributeId[]; vocabulary: Vocabulary };

function addCase(db: Db, random: SeededRandom, { id, position, attributes, vocabulary }: NewCase): void {
  const name = `Participant ${String(position + 1).padStart(4, '0')}`;
  const { id: caseId } = insertCase(db, { guid: seededGuid(random), name, memo: '' });
  insertLink(db, { caseId, documentId: id, start: null, end: null });
  for (const [index, attributeId] of attributes.entries())
    setValue(db, caseId, attributeId, pick(random, vocabulary.attributes[index]?.values ?? []));
}
