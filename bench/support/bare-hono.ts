import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The least that a service on Hono can do with a question: read it and send some JSON back. */
const app = new Hono().post('/ask', async (c) => {
  const { question } = await c.req.json();
  return c.json({ question, answer: 'none' });
});

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`open http://127.0.0.1:${port}/`);
});
