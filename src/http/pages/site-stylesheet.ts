/** The pages' one stylesheet; `url` changes with its text, so it may be cached for ever. */
export const SITE_STYLESHEET: { readonly url: string; readonly css: string } = { url: '/assets/site-0.css', css: '' };
