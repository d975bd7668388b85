import { beforeAll, describe, expect, it } from 'vitest';
import {
  type BuiltWidget,
  buildWidget,
  MAX_GZIP_BYTES,
  MAX_LOADER_GZIP_BYTES,
  MAX_PART_GZIP_BYTES,
  widgetSizes,
} from '../../../scripts/build-widget.ts';

let widget: BuiltWidget;
beforeAll(async () => {
  widget = await buildWidget();
});

describe('the built widget', () => {
  it('costs a page 3 KB gzipped until its chat is wanted, and a chat in English 25 KB', () => {
    const { loaderBytes, chatBytes, largestPartBytes } = widgetSizes(widget);
    expect(MAX_LOADER_GZIP_BYTES).toBe(3_072);
    expect(MAX_GZIP_BYTES).toBe(25_600);
    expect(loaderBytes).toBeLessThanOrEqual(MAX_LOADER_GZIP_BYTES);
    expect(chatBytes).toBeLessThanOrEqual(MAX_GZIP_BYTES);
    expect(largestPartBytes).toBeLessThanOrEqual(MAX_PART_GZIP_BYTES);
  });

  it('names every file after its text, and the next file up pins it by name and integrity', () => {
    const { loader, app, files, integrity, embedScript } = widget;
    expect(loader).toContain(app);
    expect(loader).toContain(integrity[app]);
    for (const name of Object.keys(files).filter((file) => file !== app && file !== embedScript)) {
      expect(files[app]).toContain(name);
      expect(files[app]).toContain(integrity[name]);
    }
  });

  it('holds Lit once, no source of strings for code, and no address of anybody else', () => {
    const all = [widget.loader, ...Object.values(widget.files)];
    expect(all.filter((js) => js.includes('lit-html')).length).toBe(1);
    for (const js of all) {
      expect(js).not.toMatch(/\beval\(|new Function\b/);
      expect((js.match(/https?:\/\/[\w.]+/g) ?? []).filter((url) => url !== 'http://www.w3.org')).toEqual([]);
    }
  });
});
