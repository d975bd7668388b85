import assert from 'node:assert/strict';
import { createGate } from '../../support/openai-stub/gate.ts';
import { startOpenAiStub } from '../../support/openai-stub/stub-server.ts';
import { startService } from '../../support/service-process.ts';
import type { BrowserTest } from '../support/bench.ts';
import { chatOn } from '../support/chat.ts';

export const MODEL_TESTS: readonly BrowserTest[] = [
  {
    name: 'model: sentences of a (stub) model arrive one by one; what the guide does not bear out is never shown',
    async run({ open, trust, check, screenshot }) {
      await using stub = await startOpenAiStub();
      await using service = startService({
        ENGINE: 'model',
        OPENAI_BASE_URL: stub.baseUrl,
        OPENAI_API_KEY: 'stub',
        OPENAI_MODEL: 'unsupported',
      });
      const url = await service.url;
      trust(url);
      const page = await open(url);
      const chat = chatOn(page);
      await chat.ask('Will I work nights?');
      await chat.answered();
      assert.ok(!(await chat.root.locator('.log').innerText()).includes('goats'));
      assert.ok((await chat.chips.count()) > 0);
      await chat.root.locator('.checked summary').click();
      assert.match(await chat.root.locator('.checked').innerText(), /1 sentence was left out/);
      await check(page, 'model, one sentence withheld');
      await screenshot(page, 'model-withheld-1280');

      const gate = createGate();
      gate.open();
      stub.enqueue({ mode: 'normal', gate });
      await chat.ask('Which skills does the work need?');
      await chat.turns.nth(1).locator('.claim').first().waitFor();
      assert.equal(await chat.turns.nth(1).locator('.foot').count(), 0, 'a sentence is shown before the answer ends');
      await chat.button('Stop').click();
      await chat.turns.nth(1).getByText('You stopped this answer.').waitFor();

      await stub.close();
      await chat.ask('How much do senior production technicians earn?');
      const last = chat.turns.nth(2);
      await last.locator('.foot').waitFor({ state: 'attached' });
      await last.locator('.checked summary').click();
      assert.match(await last.innerText(), /the guide’s own sentences/);
    },
  },
];
