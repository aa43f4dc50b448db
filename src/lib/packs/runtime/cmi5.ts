/**
 * The script of a cmi5 package: tells the course that the chapter is begun, read and left, and the
 * guesses. It speaks only to the addresses of its launch; without a launch it does nothing.
 */
import { listen } from './events';
import { launchOf, webAddress, type Launch } from './launch';
import { Records } from './lrs';
import { note } from './note';
import { Session } from './session';
import { defined, guessed, verbs } from './statement';

async function start(launch: Launch): Promise<void> {
	const begun = new Date();
	const session = new Session();
	session.say((visit) => defined(visit, 'initialized', begun));
	listen({
		guessed(guess) {
			const at = new Date();
			session.say((visit) => (visit.normal ? guessed(visit, guess, at) : undefined));
		},
		read() {
			const at = new Date();
			session.say((visit) =>
				visit.normal && !visit.completed ? defined(visit, 'completed', at) : undefined
			);
		},
		left() {
			const at = new Date();
			session.end((visit) => defined(visit, 'terminated', at));
		}
	});

	const records = await Records.open(launch);
	const { contextTemplate, launchMode = 'Normal', returnURL } = await records.launchData();
	await records.preferences();
	const normal = launchMode === 'Normal';
	const completed = normal && (await records.has(verbs.completed));
	session.open({ ...launch, contextTemplate, normal, completed, begun }, (statements) =>
		records.send(statements)
	);
	note(webAddress(returnURL));
}

const launch = launchOf(location.search);
// Without an answer of the course the chapter is read all the same.
if (launch) start(launch).catch(() => undefined);
