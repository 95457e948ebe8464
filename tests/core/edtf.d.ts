/** What the tests use of the package, which carries no types. */
declare module 'edtf' {
  /** Bounds in milliseconds since 1970, UTC; infinite where an interval is open. */
  export default function edtf(text: string): { min: number; max: number };
}
