import type { Context } from 'hono';
import * as z from 'zod';
import { GuideSlug } from '../../domain/guide.ts';
import { PublishedGuideView } from '../../domain/wire.ts';
import type { HttpApp, HttpDeps, HttpEnv } from '../deps.ts';
import { json, problems } from '../openapi.ts';
import { faultProblem, httpProblem, problem } from '../problem.ts';
import { readBytes } from '../read-bytes.ts';

/** Of the longest guide that is read, in a script of three bytes a character. */
const MAX_GUIDE_BYTES = 3_000_000;

export function addPublishRoute(app: HttpApp, { admin }: Pick<HttpDeps, 'admin'>): void {
  app.openAPIRegistry.registerPath({
    method: 'put',
    path: '/guides/{slug}',
    summary: 'Publish a guide',
    description:
      'For the owner, with the admin token: Markdown with front matter, whose slug is the one in the path. It is answered ' +
      'once the guide is indexed; until then the edition before answers.',
    request: {
      params: z.object({ slug: GuideSlug }),
      headers: z.object({ Authorization: z.string().describe('"Bearer " and the value of the setting ADMIN_TOKEN.') }),
      body: { required: true, content: { 'text/markdown': { schema: z.string() } } },
    },
    responses: { 200: json(PublishedGuideView, 'It answers now.'), ...problems(400, 401, 403, 413, 415, 500, 503) },
  });
  app.put('/guides/:slug', async (c) => {
    if (!admin) return problem(c, httpProblem('admin_off'));
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (token === undefined || !admin.isToken(token)) {
      return problem(c, httpProblem('admin_refused'), { 'www-authenticate': 'Bearer' });
    }
    const slug = GuideSlug.safeParse(c.req.param('slug'));
    if (!slug.success) return invalid(c, [{ line: 1, message: 'The slug in the path has to be that of the guide.' }]);
    const text = await readMarkdown(c);
    if (text instanceof Response) return text;

    const published = await admin.publish(slug.data, text);
    if (published.ok) return c.json(published.value);
    const { error } = published;
    return error.code === 'guide_invalid' ? invalid(c, error.complaints) : problem(c, faultProblem(error));
  });
}

const invalid = (c: Context<HttpEnv>, complaints: readonly { readonly line: number; readonly message: string }[]) => {
  const errors = complaints.map(({ line, message }) => ({
    pointer: `/lines/${line}`,
    detail: `Line ${line}: ${message}`,
  }));
  return problem(c, httpProblem('invalid_guide', { errors }));
};

/** The body as text, or the answer that refuses it. */
async function readMarkdown(c: Context<HttpEnv>): Promise<string | Response> {
  const type = c.req.header('content-type') ?? '';
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (!/^text\/(markdown|plain)\s*(;|$)/i.test(type) || encoding !== 'identity') {
    const detail = 'Send Content-Type: text/markdown, in UTF-8 and without Content-Encoding.';
    return problem(c, httpProblem('unsupported_media_type', { detail }));
  }
  const bytes = await readBytes(c.req.raw, MAX_GUIDE_BYTES);
  if (bytes === 'too_many') {
    return problem(c, httpProblem('body_too_large', { detail: `Send at most ${MAX_GUIDE_BYTES} bytes.` }));
  }
  if (bytes === 'cut_off') return problem(c, faultProblem({ code: 'cancelled' }));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return invalid(c, [{ line: 1, message: 'This is not UTF-8. Save it as UTF-8.' }]);
    throw error;
  }
}
