/** The bytes of a body, counted as they come; `cut_off` when its connection is gone before its end. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array | 'too_many' | 'cut_off'> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return 'too_many';
  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    // A body that is read once, here, can fail in one way only: its connection is gone.
    const chunk = await reader?.read().catch(() => 'cut_off' as const);
    if (chunk === 'cut_off') return chunk;
    if (!chunk || chunk.done) return bytes.subarray(0, length);
    if (length + chunk.value.byteLength > maxBytes) {
      await reader?.cancel();
      return 'too_many';
    }
    bytes.set(chunk.value, length);
    length += chunk.value.byteLength;
  }
}
