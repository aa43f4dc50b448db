/** What a package says of the whole story, in its own language. */
export interface Course {
	lang: string;
	title: string;
	description: string;
	licence: { name: string; url?: string };
}

/** A chapter, as packages hold it. */
export interface Lesson {
	id: string;
	title: string;
	summary: string;
	/** The chapter as one HTML file with nothing beside it. */
	page: string;
}

/** What is written in the page of a package once a course listens. */
export interface Words {
	/** What the course is told, and that it is all. */
	told: string;
	/** The link back to the course, for courses that say where they are. */
	back?: string;
}
