export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number';
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** Whether a value is an object in which every named field is there and passes its check. Pure. */
export function hasFields(value: unknown, fields: Readonly<Record<string, Check>>): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const record = new Map<string, unknown>(Object.entries(value));
  return Object.entries(fields).every(([name, check]) => check(record.get(name)));
}
