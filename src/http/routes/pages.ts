import type { Context } from 'hono';
import { GuideSlug } from '../../domain/guide.ts';
import { defaultGuideOf, type HttpApp, type HttpDeps, type HttpEnv } from '../deps.ts';
import { PAGE_POLICY } from '../middleware/response-headers.ts';
import type { OpenApi } from '../openapi.ts';
import { docsPage } from '../pages/docs-page.ts';
import { embedPage } from '../pages/embed-page.ts';
import { guidePage } from '../pages/guide-page.ts';
import { homePage } from '../pages/home-page.ts';
import { notFoundPage } from '../pages/not-found-page.ts';
import { SITE_STYLESHEET } from '../pages/site-stylesheet.ts';
import { widgetPath } from './widget.ts';

export function addPageRoutes(app: HttpApp, deps: HttpDeps & { readonly openapi: OpenApi }): void {
  const { guides, view, widget, defaultGuide, openapi } = deps;
  const { maxQuestionLength } = deps.config;
  const assets = { stylesheetUrl: SITE_STYLESHEET.url, widgetUrl: '/widget.js', widgetAppUrl: widgetPath(widget.app) };
  const noSuchPage = async (c: Context<HttpEnv>) => page(c, notFoundPage({ guides: await guides.list(), assets }), 404);

  app.get('/', async (c) => {
    const all = await guides.list();
    const asked = GuideSlug.safeParse(c.req.query('guide') ?? defaultGuideOf(all, defaultGuide)?.slug);
    const guide = asked.success ? await guides.profile(asked.data) : null;
    if (!guide) return noSuchPage(c);
    return page(c, homePage({ guides: all, guide, suggestions: view.suggestions(guide), maxQuestionLength, assets }));
  });

  app.get('/guide/:slug', async (c) => {
    const slug = GuideSlug.safeParse(c.req.param('slug'));
    const guide = slug.success ? await guides.profile(slug.data) : null;
    const edition = slug.success ? await guides.text(slug.data) : null;
    if (!guide || !edition) return noSuchPage(c);
    const bodyHtml = await view.bodyHtml(edition.text, guide);
    return page(c, guidePage({ guide, bodyHtml, suggestions: view.suggestions(guide), maxQuestionLength, assets }));
  });

  app.get('/embed', async (c) => {
    const { origin } = new URL(c.req.url);
    const { appIntegrity, embedScript } = widget;
    const embedAssets = { ...assets, embedScriptUrl: widgetPath(embedScript) };
    const all = await guides.list();
    return page(c, embedPage({ guides: all, origin, assets: embedAssets, appIntegrity, maxQuestionLength }));
  });

  app.get('/docs', (c) => page(c, docsPage({ openapi: openapi(), assets })));

  app.get(SITE_STYLESHEET.url, (c) =>
    c.body(SITE_STYLESHEET.css, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  );
}

function page(c: Context<HttpEnv>, html: string, status: 200 | 404 = 200): Response {
  return c.html(html, status, { 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-cache' });
}
