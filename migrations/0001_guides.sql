-- A guide in two editions at most: the current one and the one before, for questions that are still being answered.
-- An edition's rows are written under its own id and never change; `guides.edition` is what makes them visible.
--
-- The full-text index of an edition is a table of its own, made and dropped with the edition (guide-index.ts): bm25
-- counts words over a whole table, so in a shared one every other guide would move this guide's scores.

CREATE TABLE editions (
  id TEXT PRIMARY KEY,
  guide TEXT NOT NULL,
  hash TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  meta TEXT NOT NULL,
  passage_count INTEGER NOT NULL
) STRICT;

CREATE INDEX editions_by_guide ON editions (guide);
CREATE INDEX editions_by_hash ON editions (hash);

CREATE TABLE guides (
  slug TEXT PRIMARY KEY,
  edition TEXT NOT NULL REFERENCES editions (id),
  previous TEXT REFERENCES editions (id)
) STRICT;

CREATE TABLE guide_texts (
  edition TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  guide TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (edition, ordinal)
) STRICT;

CREATE TABLE sections (
  edition TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  guide TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (edition, ordinal)
) STRICT;

CREATE TABLE facts (
  edition TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  guide TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('steps', 'pay', 'ladder', 'faqs')),
  ordinal INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (edition, kind, ordinal)
) STRICT;

CREATE TABLE terms (
  edition TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  guide TEXT NOT NULL,
  stem TEXT NOT NULL,
  passages INTEGER NOT NULL,
  forms TEXT NOT NULL,
  PRIMARY KEY (edition, stem)
) STRICT, WITHOUT ROWID;

CREATE TABLE passages (
  edition TEXT NOT NULL REFERENCES editions (id) ON DELETE CASCADE,
  guide TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (edition, ordinal),
  UNIQUE (edition, id)
) STRICT;
