/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page: import('./astro/view-of.ts').PageToRender;
    /** Why the page could not be rendered. */
    failure?: unknown;
  }
}
