const LOOPBACK = /^(127\.|::1$)/;

/** An IPv4 address as a socket of both families gives it. */
const MAPPED = /^::ffff:(?=\d+\.)/i;

/**
 * What the questions of one address are counted under: one IPv6 network of a household is one address, because a visitor
 * can choose its last 64 bits at will. Null for this machine, where nothing is counted.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(MAPPED, '');
  if (LOOPBACK.test(plain)) return null;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail === undefined) return groups.slice(0, 4).join(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - groups.length - after.length }, () => '0');
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
