/** Some settings of figures, other than the story's, as an address has them. */
export const settings: Readonly<Record<string, string>> = {
	machine: 'machine.chips=24576&machine.other=frontier',
	power: 'power.supply=150',
	ramp: 'ramp.day=2025-06-01',
	training: 'training.use=30',
	scores: 'scores.test=MATH',
	ranking: 'ranking.w_math=3&ranking.missing=out',
	since: 'since.test=MMLU',
	headlines: 'headlines.jokes=20',
	incidents: 'incidents.day=2026-02-01&incidents.kind=headline',
	answers: 'answers.day=2026-11-01',
	ties: 'ties.day=2026-01-01'
};
