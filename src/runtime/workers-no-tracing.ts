// Stands in for "langsmith", and for what @langchain/core has to call, trace and draw chains, to translate messages of other
// vendors and to describe tools, in the bundle of the Worker, where wrangler.toml says so: what is imported at load. A prompt
// is rendered, so nothing of it is called.

export class Client {}
export class RunTree {}
export const isRunTree = (): boolean => false;
export const isTraceableFunction = (): boolean => false;
export const getCurrentRunTree = (): undefined => undefined;
export const convertToDottedOrderFormat = (): never => {
  throw new Error('nothing is traced');
};

// biome-ignore lint/complexity/noStaticOnlyClass: the shape of what it stands in for
export class LangChainTracer {
  static getTraceableRunTree(): undefined {
    return undefined;
  }
}
export class AsyncCaller {}
export class ConsoleCallbackHandler {}
export class EventStreamCallbackHandler {}
export class LogStreamCallbackHandler {}
export class RunLog {}
export class RunLogPatch {}
export const isStreamEventsHandler = (): boolean => false;
export const isLogStreamHandler = (): boolean => false;
export const drawMermaid = (): never => {
  throw new Error('nothing is drawn');
};
export const drawMermaidImage = (): never => drawMermaid();
export const getTranslator = (): undefined => undefined;
export const convertToV1FromAnthropicInput = <Content>(content: Content): Content => content;
export const convertToV1FromChatCompletionsInput = <Content>(content: Content): Content => content;
export const convertToV1FromDataContent = <Content>(content: Content): Content => content;
export const zodToJsonSchema = (): never => {
  throw new Error('no schema is described');
};
