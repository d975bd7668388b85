/** The closed launcher as launcher-styles draws it, and the room and frame that a chat in the page will take. */
export const LOADER_CSS = `
:host{all:initial;box-sizing:border-box;display:block;border:1px solid color-mix(in srgb,currentColor 16%,transparent);border-radius:var(--signpost-radius,14px);min-height:var(--signpost-height,min(720px,85dvh));color-scheme:inherit}
:host([mode=launcher]){display:contents;--side:auto max(var(--signpost-offset,20px),env(safe-area-inset-right))}
:host([position=start]){--side:max(var(--signpost-offset,20px),env(safe-area-inset-left)) auto}
:host([hidden]){display:none}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
button{all:initial;color-scheme:inherit;visibility:inherit;box-sizing:border-box;font:600 16px/1.55 var(--signpost-font,-apple-system,'Segoe UI',Roboto,Arial,sans-serif);min-height:44px;padding:8px 20px;border:1px solid transparent;border-radius:26px;
background:var(--signpost-accent,light-dark(#0b5f51,#5cc9af));color:var(--signpost-on-accent,light-dark(#fff,#06231c));cursor:pointer}
button:focus-visible{outline:3px solid var(--signpost-accent,light-dark(#0b5f51,#5cc9af));outline-offset:2px}
button[aria-busy=true]{cursor:progress}button[aria-busy=true] svg{opacity:.3}
@media(prefers-reduced-motion:no-preference){button[aria-busy=true] svg{animation:1.2s infinite busy}@keyframes busy{50%{opacity:1}}}
.launcher{position:fixed;z-index:var(--signpost-z,2147483000);bottom:max(var(--signpost-offset,20px),env(safe-area-inset-bottom));
inset-inline:var(--side);display:flex;align-items:center;gap:10px;min-height:52px;
max-width:calc(100vw - 40px);padding:12px 20px;box-shadow:0 6px 24px rgb(0 0 0/18%)}
svg{width:20px;height:20px;flex:none;fill:currentColor}
@media(max-width:599px){.launcher:not(.failed){width:56px;min-height:56px;justify-content:center;padding:0;border-radius:28px}
.launcher:not(.failed) span{display:none}.launcher svg{width:26px;height:26px}}
@media print{.launcher{display:none}}
`;
