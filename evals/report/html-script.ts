/** Filters the cases, opens the one that the address names, and moves by keys. Without it all cases are there to be read. */
export const HTML_SCRIPT = `
const form = document.getElementById('filters');
const cases = [...document.querySelectorAll('.case')];
const count = document.getElementById('count');
const shown = () => cases.filter((one) => !one.hidden);
const fits = (value, wanted) =>
  wanted === '' || (wanted.startsWith('!') ? value !== wanted.slice(1) : value.split(' ').includes(wanted));

function apply() {
  const { text, ...wanted } = Object.fromEntries(new FormData(form));
  const words = text.toLowerCase().split(/\\s+/);
  for (const one of cases) {
    const isNamed = words.every((word) => one.dataset.words.includes(word));
    one.hidden = !isNamed || !Object.entries(wanted).every(([key, value]) => fits(one.dataset[key], value));
  }
  count.textContent = shown().length + ' of ' + cases.length + ' cases';
}

function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named?.classList.contains('case')) return;
  if (named.hidden) { form.reset(); apply(); }
  named.open = true;
  named.scrollIntoView();
  named.querySelector('summary').focus({ preventScroll: true });
}

function move(step) {
  const list = shown();
  const at = list.indexOf(document.activeElement.closest('.case'));
  const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : at + step];
  next?.querySelector('summary').focus();
}

const keys = {
  '/': () => form.elements.text.focus(),
  j: () => move(1),
  k: () => move(-1),
  o: () => {
    const list = shown();
    const isOpening = list.some((one) => !one.open);
    for (const one of list) one.open = isOpening;
  },
};

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.matches('input, select');
  if (event.key === 'Escape' && isTyping) return event.target.blur();
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', openNamed);
form.hidden = false;
apply();
openNamed();
`;
