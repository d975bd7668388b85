import { SignpostChat } from './signpost-chat.ts';

// The only file of the widget with a side effect. A script that is loaded twice defines the element once.
const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement) SignpostChat.defaultApi = new URL('.', currentScript.src).href;
if (!customElements.get('signpost-chat')) customElements.define('signpost-chat', SignpostChat);
