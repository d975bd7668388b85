import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/**
 * Somebody else's page that holds the chat twice, or at `/closed` only behind its launcher (`?lang=` is the page's), under the strictest policy that it can have: the README's CSP line and
 * Trusted Types. At `/host` it is a page without a policy, made of the body and the style in its query. `address` is that
 * of Signpost, which may still have to start.
 */
export async function startEmbeddingSite(address: Promise<string>): Promise<{ readonly url: string; close(): void }> {
  const policyFor = (service: string) =>
    [
      "default-src 'none'",
      `script-src ${service}`,
      `connect-src ${service}`,
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; ');
  const inline = `<signpost-chat id="inline" guide="production-technician" heading="Ask about the work"></signpost-chat>`;
  const page = (service: string, isClosed: boolean, lang: string) => `<!doctype html>
<html lang="${lang}">
  <head><meta charset="utf-8"><title>A careers page</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"></head>
  <body>
    <main>
      <h1>Careers at the works</h1>
      <p id="below">The page was here before the chat, and it stays where it is.</p>
      ${isClosed ? '' : inline}
    </main>
    <signpost-chat id="launcher" guide="production-technician" mode="launcher" suggestions="Will I work nights? | What are the steps?"></signpost-chat>
    <script src="${service}/widget.js" async></script>
  </body>
</html>`;
  const server: Server = createServer(async (request, response) => {
    const service = await address;
    const { pathname, searchParams } = new URL(request.url ?? '/', service);
    if (pathname === '/host') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(madeUp(service, searchParams.get('body') ?? '', searchParams.get('css') ?? ''));
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${policyFor(service)}; img-src data:`,
    });
    response.end(page(service, pathname === '/closed', searchParams.get('lang') ?? 'en'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Object(server.address());
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

const madeUp = (service: string, body: string, css: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>A host</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style>${css}</style></head>
  <body>${body}<script src="${service}/widget.js" async></script></body>
</html>`;
