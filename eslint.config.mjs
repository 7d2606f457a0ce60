// @ts-check
import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { importArrows } from './scripts/importArrows.mjs';

const TYPESCRIPT = ['**/*.{ts,tsx,mts}'];

export default tseslint.config(
  // Learners' programs and wrong answers are content: the content tests run them.
  {
    ignores: [
      'dist/',
      'out/',
      'node_modules/',
      '.vscode-test/',
      '.convolab-start/',
      'exercises/',
      'test/content/reformulations/',
    ],
  },
  eslint.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: TYPESCRIPT,
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    // TypeScript knows undefined names, in the scripts too (`@ts-check`).
    rules: { 'no-undef': 'off', eqeqeq: ['error', 'smart'], 'no-empty': ['error', { allowEmptyCatch: false }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { convolab: { rules: { 'import-arrows': importArrows } } },
    rules: { 'convolab/import-arrows': 'error' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    // mocha's describe() and it() give promises that mocha itself awaits.
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              name: ['describe', 'it', 'before', 'after', 'beforeEach', 'afterEach'],
              package: '@types/mocha',
            },
          ],
        },
      ],
    },
  },
  prettier,
);
