CREATE TABLE conversations (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL,
  guide TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  newest_turn_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX conversations_by_age ON conversations (newest_turn_at_ms);

CREATE TABLE turns (
  id TEXT PRIMARY KEY,
  conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
  guide TEXT NOT NULL,
  position INTEGER NOT NULL,
  message_id TEXT,
  question TEXT NOT NULL,
  asked_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'complete', 'interrupted')),
  answer TEXT,
  context TEXT,
  prompt_hash TEXT,
  edition TEXT,
  UNIQUE (conversation, position),
  CHECK ((state = 'complete') = (answer IS NOT NULL)),
  CHECK ((state = 'complete') = (edition IS NOT NULL))
) STRICT;

-- One answer at a time, and one answer to a message: two requests that race are decided here.
CREATE UNIQUE INDEX turns_one_pending ON turns (conversation) WHERE state = 'pending';
CREATE UNIQUE INDEX turns_one_per_message ON turns (conversation, message_id)
  WHERE message_id IS NOT NULL AND state <> 'interrupted';
CREATE INDEX turns_pending ON turns (state) WHERE state = 'pending';

CREATE TABLE feedback (
  turn TEXT PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
  conversation TEXT NOT NULL,
  guide TEXT NOT NULL,
  rating TEXT NOT NULL CHECK (rating IN ('helpful', 'not_helpful')),
  reasons TEXT NOT NULL,
  comment TEXT NOT NULL
) STRICT;

CREATE INDEX feedback_by_conversation ON feedback (conversation);

CREATE TABLE withheld_sentences (
  turn TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
  conversation TEXT NOT NULL,
  guide TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (turn, position)
) STRICT;

CREATE INDEX withheld_sentences_by_conversation ON withheld_sentences (conversation);
