import type { Course, Lesson, Words } from '$lib/packs/types';

/** A page as packages get it: everything inline, and every connection forbidden. */
export const page = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'none'">
<title>The cluster scale-up</title>
</head>
<body>
<main><h1>The cluster scale-up</h1><p>It says that connect-src 'none' holds, and so does &lt;/head&gt;.</p></main>
<script>document.title = 'alive';</script>
</body>
</html>
`;

export const course: Course = {
	lang: 'fr',
	title: 'Cent mille GPU',
	description: 'L’histoire, chaque affirmation face à ses preuves.',
	licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
};

export const lesson: Lesson = {
	id: 'scale-up',
	title: 'La grappe',
	summary: 'D’une puce à cent mille.',
	page
};

export const words: Words = { told: 'Le cours apprend "tout" & rien de plus.', back: 'Au cours' };

/** What an author, or a mistake, might put into a title. */
export const hostile = `</title><x y="1">&amp;'\u0000\u0008\uFFFE\uD800\t\n]]> 😀 e\u0301 ${'long '.repeat(60)}`;
