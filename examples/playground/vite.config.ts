import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

import { STYLE_NONCE } from "./src/nonce.js";

// What the page may load: its own files, and nothing from anywhere else. The nonce is for the style sheets that
// the editor makes; it is no secret, since no text of a document becomes HTML.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' 'nonce-${STYLE_NONCE}'`,
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

// Only in the built page: the development server puts scripts of its own into it.
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
  ],
};

export default defineConfig({
  base: "./",
  plugins: [contentSecurityPolicy],
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 800 },
  worker: { format: "es" },
  // The package finds its wasm beside its own module: bundling it ahead of time would move one without the other.
  optimizeDeps: { exclude: ["strategi"] },
  server: { fs: { allow: ["../.."] } },
  test: { include: ["tests/unit/**/*.test.ts"] },
});
