// Stands in for all of OpenAI's resources but chat, and for the helpers that follow a stream of chat, in the bundle of the
// Worker, where wrangler.toml says so: the service calls nothing else, and they are a third of the bundle.
export { Chat } from 'openai/resources/chat/chat';

class Unused {}

/** Nobody signs in with a certificate. */
export const isX509WorkloadIdentity = (): boolean => false;
export const assertX509RequestOptions = (): void => undefined;
export const snapshotX509RequestOptions = <Options>(options: Options): Options => options;

export {
  Unused as X509WorkloadIdentityAuth,
  Unused as Batches,
  Unused as Completions,
  Unused as ContentProvenanceChecks,
  Unused as Decisions,
  Unused as Embeddings,
  Unused as Files,
  Unused as Images,
  Unused as Models,
  Unused as Moderations,
  Unused as Videos,
  Unused as Admin,
  Unused as Audio,
  Unused as Beta,
  Unused as Containers,
  Unused as Conversations,
  Unused as Evals,
  Unused as FineTuning,
  Unused as Graders,
  Unused as Live,
  Unused as Realtime,
  Unused as Responses,
  Unused as Safety,
  Unused as Skills,
  Unused as Uploads,
  Unused as VectorStores,
  Unused as Webhooks,
  Unused as ChatCompletionRunner,
  Unused as ChatCompletionStream,
  Unused as ChatCompletionStreamingRunner,
};
