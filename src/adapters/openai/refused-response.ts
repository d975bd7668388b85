import type { ModelFailure } from '../../answer/ports.ts';

/** An answer of the endpoint that we will not read on, though the SDK would. `message` holds nothing that it sent. */
export class RefusedResponse extends Error {
  override readonly name = 'RefusedResponse';
  readonly code: Extract<ModelFailure['code'], 'unavailable' | 'invalid' | 'too_large'>;

  constructor(code: RefusedResponse['code'], message: string) {
    super(message);
    this.code = code;
  }
}
