/**
 * The script of a SCORM 1.2 package: tells the course that the chapter is begun and read, and the
 * guesses. No score, no right or wrong, no time, no place to go on from.
 */
import { courseApi, type Call } from './api';
import { inWords, listen, type Guess } from './events';
import { note } from './note';

const STATUS = 'cmi.core.lesson_status';

/** What a course keeps of a chapter that has been finished is never taken back. */
const finished = ['completed', 'passed', 'failed'];

/** The longest answer (CMIFeedback and CMIString255 of the data model). */
const LONGEST = 255;

function start(call: Call): void {
	if (call('LMSInitialize', '') !== 'true') return;
	note();
	// A course that only shows the chapter, or shows it again, wants nothing told.
	const silent = ['browse', 'review'].includes(call('LMSGetValue', 'cmi.core.lesson_mode'));
	let next = 0;

	function status(value: 'incomplete' | 'completed'): void {
		if (silent || finished.includes(call('LMSGetValue', STATUS))) return;
		call('LMSSetValue', STATUS, value);
		call('LMSCommit', '');
	}

	function guessed({ figure, guess }: Guess): void {
		if (silent) return;
		next = Math.max(next, Number(call('LMSGetValue', 'cmi.interactions._count')) || 0);
		const answer = `cmi.interactions.${next}`;
		call('LMSSetValue', `${answer}.id`, figure);
		call('LMSSetValue', `${answer}.type`, typeof guess === 'number' ? 'numeric' : 'fill-in');
		call('LMSSetValue', `${answer}.student_response`, response(guess));
		call('LMSCommit', '');
		next++;
	}

	status('incomplete');
	listen({
		guessed,
		read: () => status('completed'),
		left: () => call('LMSFinish', '')
	});
}

function response(guess: Guess['guess']): string {
	if (typeof guess === 'number') return decimal(guess);
	return inWords(guess).slice(0, LONGEST);
}

/** A number as CMIDecimal knows it: digits and a point, no exponent and no groups. */
function decimal(value: number): string {
	return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

const call = courseApi();
if (call) start(call);
