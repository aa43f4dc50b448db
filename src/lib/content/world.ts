import type { UnitBook } from './units';
import type { Dataset } from './dataset';
import type { Desk } from './desk';
import type { Ledgers } from './entries';
import type { FigureEntry } from './figure';
import type { Ledger } from './ledger';
import type { ModelEntry } from './model';

/** Everything that chapters can refer to. */
export interface World extends Ledgers {
	desk: Desk;
	book: UnitBook;
	datasets: Ledger<Dataset>;
	models: Ledger<ModelEntry>;
	figures: Ledger<FigureEntry>;
	/** Chapters by the name of their file without language and ending: `01-scale-up` → `scale-up`. */
	chapters: ReadonlyMap<string, string>;
	/** Files under `static/`; not checked if unknown. */
	statics: ReadonlySet<string> | undefined;
}
