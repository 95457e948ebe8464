/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    page: import('./astro/view-of.ts').PageToRender;
  }
}
