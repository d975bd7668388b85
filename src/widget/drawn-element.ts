import { render, type TemplateResult } from 'lit/html.js';

/**
 * A custom element that Lit draws into its shadow root, once after any number of changes. Its attributes are its only
 * public state. Lit's own base class does the same for properties of every kind, and is 2 KB gzipped.
 */
export abstract class DrawnElement extends HTMLElement {
  protected readonly root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #drawing: Promise<void> | null = null;
  #isPrepared = false;

  protected abstract readonly css: string;
  /** What has to be there before the next drawing. */
  protected abstract prepare(): Promise<void>;
  protected abstract render(): TemplateResult;
  protected abstract drawn(): void;

  /** Resolves once all changes so far are on the page. */
  get updateComplete(): Promise<void> {
    return this.#drawing ?? Promise.resolve();
  }

  requestUpdate(): void {
    if (this.isConnected) this.#drawing ??= this.#draw();
  }

  connectedCallback(): void {
    if (!this.#isPrepared) {
      this.#isPrepared = true;
      this.root.replaceChildren(); // what the loader drew
      this.root.adoptedStyleSheets = [];
      this.adopt(this.css);
    }
    this.requestUpdate();
  }

  attributeChangedCallback(_name: string, _before: string | null, _after: string | null): void {
    this.requestUpdate();
  }

  protected adopt(css: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets.push(sheet);
  }

  async #draw(): Promise<void> {
    await this.prepare();
    this.#drawing = null;
    render(this.render(), this.root);
    this.drawn();
  }
}
