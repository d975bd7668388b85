import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/**
 * Minifies what a minifier of scripts leaves alone: the CSS and the line breaks inside of Lit's templates. Takes out the
 * global that Lit writes its version to: a page that holds the chat gets no global from it.
 */
export const shortenTemplates: Plugin = {
  name: 'shorten-templates',
  setup({ onLoad }) {
    onLoad({ filter: /lit-html\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0');
      if (contents === source) throw new Error('Lit no longer writes its version where the build looks for it.');
      return { contents, loader: 'js' };
    });
    onLoad({ filter: /src\/widget\/(styles|view|pictures)\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await transform(source, { loader: 'ts', minifyWhitespace: true, charset: 'utf8' });
      return { contents: await shortenStyles(code.replace(/\n\s+/g, ' ')), loader: 'js' };
    });
  },
};

/** Only a template without parts is a whole stylesheet. */
async function shortenStyles(code: string): Promise<string> {
  let shortened = code;
  for (const [template, css = ''] of code.matchAll(/css`([^`$]*)`/g)) {
    const { code: minified } = await transform(css, {
      loader: 'css',
      minify: true,
      target: 'es2022',
      supported: { nesting: true },
    });
    shortened = shortened.replace(template, () => `css\`${minified.trim()}\``);
  }
  return shortened;
}
