/** An answer of which every text is `payload`, live as the body of its event stream. */
export function hostileStream(payload: string): string {
  const ids = { conversationId: 'c'.repeat(32), turnId: 't'.repeat(32) };
  const claims = ['paragraph', 'bullet', 'step'].map((block, index) => ({
    type: 'claim',
    ...claim(payload, block, index),
  }));
  const events = [
    { type: 'answer-start', ...ids, conversationToken: 'k'.repeat(43) },
    { type: 'citation', ...citation(payload) },
    ...claims,
    { type: 'answer-end', ...ids, ...end(payload), status: 'partial' },
  ];
  return events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');
}

/** The same as a turn of a stored conversation. */
export const hostileTurn = (payload: string, index: number) => ({
  id: `turn-${index}`,
  question: payload,
  state: 'complete',
  feedback: null,
  answer: {
    claims: [claim(payload, 'bullet', 0)],
    citations: [citation(payload)],
    ...end(payload),
    status: 'answered',
  },
});

/** The body of `GET /passages/:id` for the passage that is cited. */
export const hostilePassage = (payload: string) => ({
  kind: 'table',
  units: [{ kind: 'row', label: payload, text: payload, start: 0, end: 9 }],
});

const claim = (text: string, block: string, index: number) => ({
  index,
  text,
  block,
  citations: [1],
  verdict: 'supported',
  reasons: [text],
});

const citation = (payload: string) => ({
  number: 1,
  passageId: 'g/s#1',
  guide: 'g',
  section: [payload],
  quote: payload,
  start: 0,
  end: 9,
  url: payload,
});

const end = (payload: string) => ({
  engine: 'model',
  degraded: false,
  withheld: 1,
  missing: [payload],
  suggestions: [payload],
  saved: true,
});
