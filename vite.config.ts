import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './tests/support/chromium.mjs'

const vendor = (name: string, test: RegExp) => ({ name, test })

export default defineConfig({
  base: './',
  plugins: [
    react(),
    VitePWA({
      // Asked, never automatic: a reload must not take unsaved work with it.
      registerType: 'prompt',
      injectRegister: false,
      workbox: { globPatterns: ['**/*.{js,css,html,svg,png,woff2,bpmn,json,wasm}'], maximumFileSizeToCacheInBytes: 6_000_000 },
      manifest: {
        name: 'Darcha',
        short_name: 'Darcha',
        description: 'Redesign public services: draw, measure, compare, put into law',
        theme_color: '#234A8F',
        background_color: '#F3F5F7',
        display: 'standalone',
        start_url: './',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
    }),
  ],
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            vendor('react', /node_modules[\\/](react|react-dom|scheduler)[\\/]/),
            vendor('mantine', /node_modules[\\/]@mantine[\\/]/),
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.{dom,browser}.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        extends: true,
        // Found only while the tests run, each of these would reload the page under them on a cold cache.
        optimizeDeps: {
          include: [
            'bpmn-js/lib/Modeler',
            'bpmn-js/lib/NavigatedViewer',
            'bpmn-js/lib/draw/BpmnRenderer',
            'bpmn-js/lib/import/Importer',
            'bpmn-js/lib/util/ModelUtil',
            'bpmn-js-create-append-anything',
            'diagram-js-minimap',
            '@mantine/core',
            '@mantine/notifications',
            '@tabler/icons-react',
            'i18next',
            '@mantine/hooks',
            '@mantine/modals',
            'fflate',
            'valibot',
            'wouter',
            'wouter/use-hash-location',
            'bpmn-moddle',
            'dexie',
            'react-dom/client',
            'zustand',
            'zustand/vanilla',
            'zustand/react/shallow',
            'papaparse',
            'pure-rand/generator/xoroshiro128plus',
            'read-excel-file/universal',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
