/**
 * What an endpoint answers: on disk it is the text alone, in development the type says how to read it. A text in pieces goes out
 * piece by piece.
 */
export const fileResponse = (text: string | Iterable<string>, type: string): Response =>
  new Response(typeof text === 'string' ? text : streamOf(text), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });

function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const left = pieces[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const { value, done } = left.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
