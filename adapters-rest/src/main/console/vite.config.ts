import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compress } from './build/compress.ts'

const server = process.env['REELKEEP'] ?? 'http://localhost:8080'
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  base: '/console/',
  plugins: [
    vue({
      template: {
        transformAssetUrls: false,
        compilerOptions: { isCustomElement: (tag) => tag.startsWith('media-') },
      },
    }),
    Components({
      dirs: [],
      resolvers: [ElementPlusResolver({ importStyle: 'css' })],
      dts: 'src/components.d.ts',
    }),
    compress(),
  ],
  resolve: { alias: { '@': here('./src') } },
  build: {
    outDir: here('../../../target/classes/io/reelkeep/rest/shared/assets/files'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    // Preloading by a script of Vite's own; ours come from one origin anyway.
    modulePreload: { polyfill: false },
    // Data addresses of fonts and pictures need no exception then.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { console: here('./index.html'), watch: here('./src/watch/main.ts') } },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/w/', '/media', '/uploads', '/sign-in', '/favicon.svg', '/openapi.yaml'].map((path) => [
        path,
        server,
      ]),
    ),
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
