// Stands in for "langsmith" in the bundle of the Worker, where wrangler.toml says so: what @langchain/core imports of it
// at load. Nothing is traced, so nothing of it is called.

export class Client {}
export class RunTree {}
export const isRunTree = (): boolean => false;
export const isTraceableFunction = (): boolean => false;
export const getCurrentRunTree = (): undefined => undefined;
export const convertToDottedOrderFormat = (): never => {
  throw new Error('nothing is traced');
};
