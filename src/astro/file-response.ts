/** What an endpoint answers: on disk it is the text alone, in development the type says how to read it. */
export const fileResponse = (text: string, type: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
