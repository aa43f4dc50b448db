import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const inside = '\\.\\.?/';

/** Which rooms of `src/lib` a room may use, as regular expressions, and why no others. */
const rooms = [
	{
		name: 'model',
		allowed: ['d3$', 'mathjs$'],
		why: 'Models are plain functions: no page, no framework, no content.'
	},
	{
		name: 'locale',
		allowed: ['d3$'],
		why: 'Words and digits know neither the page nor the models.'
	},
	{
		name: 'settings',
		allowed: ['\\$lib/(model|locale)/', 'svelte/reactivity$'],
		why: 'Settings are plain values: no DOM, no components, no content.'
	},
	{
		name: 'content',
		allowed: [
			'\\$lib/(model|settings|locale)/',
			'\\$lib/charts/channels$',
			'node:',
			'(unified|remark-|rehype-|mdast|hast|unist|micromark|yaml|zod|vfile|d3$)'
		],
		why: 'Content is read at build time: files in, a checked story out, no components.'
	},
	{
		name: 'charts',
		allowed: ['\\$lib/locale/', 'layercake$', 'd3$', 'svelte(/|$)'],
		why: 'Charts map placed data to ink: no content, no settings, no model.'
	},
	{
		name: 'figures',
		allowed: ['\\$lib/(model|settings|charts|locale)/', 'd3$', 'svelte(/|$)'],
		why: 'Figures frame a chart and its model; they do not know the story or its files.'
	},
	{
		name: 'story',
		allowed: ['\\$lib/(figures|settings|locale|embed)/', 'svelte(/|$)', 'virtual:', '\\$app/'],
		why: 'The story places figures in prose; it leaves drawing and reckoning to them.'
	},
	{
		name: 'embed',
		allowed: ['\\$lib/(settings|locale)/', 'svelte(/|$)', '\\$app/'],
		why: 'Embeds talk to hosts; they neither draw nor read content.'
	},
	{
		name: 'teach',
		allowed: [
			'\\$lib/(story|embed|figures|settings|locale)/',
			'\\$lib/packs/names$',
			'svelte(/|$)',
			'qr(/|$)',
			'virtual:',
			'\\$app/'
		],
		why: 'Pages for teachers put together what the other rooms make.'
	},
	{
		name: 'packs',
		allowed: ['\\$lib/(embed|locale)/', 'fflate$', 'node:'],
		why: 'Packages wrap finished pages at build time; they neither draw nor read content.'
	}
];

/** Rooms whose types any room may import, because types leave no code behind. */
const typesOnly = ['\\$lib/(content|model|charts)/'];

/** Files of one room may import only what matches `allowed`. */
function room({ name, allowed, why }) {
	return {
		files: [`src/lib/${name}/**`],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{ regex: `^(?!${[inside, ...allowed, ...typesOnly].join('|')})`, message: why },
						...typesOnlyPatterns(allowed, why)
					]
				}
			]
		}
	};
}

function typesOnlyPatterns(allowed, why) {
	return [
		{
			regex: `^(?!${[inside, ...allowed].join('|')})`,
			allowTypeImports: true,
			message: `${why} (Types may be imported.)`
		}
	];
}

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'no-console': 'error'
		}
	},
	{
		files: ['scripts/**', 'svelte.config.js', 'src/lib/content/command.ts'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{
		// Addresses are made with `resolve()` in story/links.ts, where the rule cannot follow them.
		files: ['src/lib/story/**', 'src/lib/teach/**'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	...rooms.map(room),
	{
		files: ['src/routes/**'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^(d3|layercake|mathjs)$|\\$lib/(model|charts)/',
							message: 'Routes publish; they hold no logic. Ask story, embed or content/*.server.'
						}
					]
				}
			]
		}
	}
);
