import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ConversationView } from '../../src/domain/wire.ts';
import { askOnce, type Chat, type SeenTurn } from '../support/asking-client.ts';
import { temporaryFolder } from '../support/databases.ts';
import { startService } from '../support/service-process.ts';

const ASKS = 200;
const KILLS = 15;
const CLIENTS = 4;
const TURNS_OF_A_CHAT = 4;
const QUESTIONS = ['What does it pay?', 'And for a senior?', 'List the steps.', 'Is there a drug test?'];

/** Some visitors, each of whom asks one question after the other as long as they may; what they saw is kept. */
function createVisitors() {
  const seen: SeenTurn[] = [];
  const chats = new Map<string, Chat>();
  let asked = 0;

  async function visit(url: string, visitor: number, mayAsk: () => boolean): Promise<void> {
    let chat = chats.get(`${visitor}`) ?? null;
    while (mayAsk()) {
      const question = QUESTIONS[asked % QUESTIONS.length]!;
      const accept = asked % 3 === 0 ? 'application/json' : 'text/event-stream';
      asked += 1;
      const turn = await askOnce(url, question, chat, accept);
      if (turn) seen.push(turn);
      chat =
        seen.filter((other) => other.chat.id === turn?.chat.id).length < TURNS_OF_A_CHAT ? (turn?.chat ?? chat) : null;
      if (chat) chats.set(`${visitor}`, chat);
      else chats.delete(`${visitor}`);
      if (!turn) return;
    }
  }

  return {
    seen,
    asked: () => asked,
    answered: () => seen.filter(({ claims }) => claims !== null).length,
    visitAll: (url: string, mayAsk: () => boolean) =>
      Promise.all(Array.from({ length: CLIENTS }, (_, visitor) => visit(url, visitor, mayAsk))),
  };
}

async function readChat(url: string, { id, token }: Chat): Promise<ConversationView['turns']> {
  const response = await fetch(`${url}/conversations/${id}`, { headers: { 'x-conversation-token': token } });
  expect({ id, status: response.status }).toEqual({ id, status: 200 });
  return ConversationView.parse(await response.json()).turns;
}

it('keeps every answer that a visitor was given and no half of one, however often it is killed', {
  timeout: 300_000,
}, async () => {
  const settings = { DATABASE_PATH: path.join(temporaryFolder(), 'signpost.sqlite'), LOG_LEVEL: 'error' };
  const visitors = createVisitors();

  for (let kill = 0; kill < KILLS; kill += 1) {
    await using service = startService(settings);
    const url = await service.url;
    const enough = visitors.answered() + 4 + Math.random() * 6;
    let isKilled = false;
    const visits = visitors.visitAll(url, () => !isKilled);
    await expect.poll(() => visitors.answered(), { timeout: 20_000, interval: 1 }).toBeGreaterThan(enough);
    await sleep(Math.random() * 10);
    service.child.kill('SIGKILL');
    isKilled = true;
    await visits;
    expect((await service.ended).code).toBeNull();
  }

  await using service = startService(settings);
  const url = await service.url;
  await visitors.visitAll(url, () => visitors.asked() < ASKS);
  expect(visitors.asked()).toBeGreaterThanOrEqual(ASKS);

  const chats = new Map(visitors.seen.map(({ chat }) => [chat.id, chat]));
  const kept = new Map<string, ConversationView['turns'][number]>();
  for (const chat of chats.values()) for (const turn of await readChat(url, chat)) kept.set(turn.id, turn);

  const told = visitors.seen.filter(({ claims }) => claims !== null);
  expect(told.length).toBeGreaterThan(KILLS * 4);
  for (const { turnId, claims } of told) {
    const turn = kept.get(turnId);
    expect({ turnId, state: turn?.state, claims: turn?.answer?.claims.map(({ text }) => text) }).toEqual({
      turnId,
      state: 'complete',
      claims,
    });
  }
  const halves = [...kept.values()].filter(({ state, answer }) =>
    state === 'complete'
      ? !answer || answer.claims.length === 0 || answer.answer === ''
      : state === 'pending' || answer,
  );
  expect(halves).toEqual([]);
});
