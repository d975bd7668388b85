/** The absolute http(s) address of `url` seen from `base`; null for any other scheme, and for what is no address. Pure. */
export function webAddress(url: string, base: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const address = new URL(url, base);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : null;
}

/** The absolute address of `url` seen from `base`; null unless it is of the same origin. Pure. */
export function addressWithin(url: string, base: string): string | null {
  const address = webAddress(url, base);
  return address && new URL(address).origin === new URL(base).origin ? address : null;
}

/** Whether following `address` from `page` loads another page, not only another place in the same one. Pure. */
export function leavesPage(address: string, page: string): boolean {
  const [there, here] = [new URL(address), new URL(page)];
  there.hash = '';
  here.hash = '';
  return there.href !== here.href;
}
