import * as z from 'zod';
import { GuideSlug, Passage, PassageId } from '../../domain/guide.ts';
import { GuideListView, GuideView } from '../../domain/wire.ts';
import type { HttpApp, HttpDeps } from '../deps.ts';
import { json, problems } from '../openapi.ts';
import { faultProblem, httpProblem, problem } from '../problem.ts';

export function addGuideRoutes(app: HttpApp, { guides, view }: HttpDeps): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/guides',
    summary: 'List the guides',
    responses: { 200: json(GuideListView, 'By slug, in alphabetical order.'), ...problems(403, 500) },
  });
  app.get('/guides', async (c) => c.json({ guides: await guides.list() }));

  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/guides/{slug}',
    summary: 'Read what a guide holds',
    description: 'Its sections, and its facts with the passages they stand in: steps, pay, career ladder, questions.',
    request: { params: z.object({ slug: GuideSlug }) },
    responses: { 200: json(GuideView, 'The guide.'), ...problems(403, 404, 500) },
  });
  app.get('/guides/:slug', async (c) => {
    const slug = GuideSlug.safeParse(c.req.param('slug'));
    const profile = slug.success ? await guides.profile(slug.data) : null;
    if (!profile) return problem(c, faultProblem({ code: 'guide_unknown' }));
    const { terms: _, ...guide } = profile;
    return c.json({ ...guide, suggestions: view.suggestions(profile) });
  });

  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/passages/{id}',
    summary: 'Read a passage',
    description:
      'An id holds "/" and "#": encode it as one part of a path (encodeURIComponent), as in ' +
      '/passages/some-guide%2Fsome-section%231. A plain "/" is understood too.',
    request: { params: z.object({ id: PassageId }) },
    responses: { 200: json(Passage.meta({ id: 'Passage' }), 'The passage.'), ...problems(403, 404, 500) },
  });
  app.get('/passages/:id{.+}', async (c) => {
    const id = PassageId.safeParse(c.req.param('id'));
    const passage = id.success ? await guides.passage(id.data) : null;
    if (!passage) {
      return problem(
        c,
        httpProblem('not_found', { detail: 'No guide has this passage now; ask again to get current ones.' }),
      );
    }
    return c.json(passage);
  });
}
