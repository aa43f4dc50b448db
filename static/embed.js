/*
 * Makes the frames of this site as high as what they show. Optional: a frame without it scrolls.
 * Paste it once or many times, before the frames or after them; it looks at nothing else on the page.
 */
(function (w, d) {
	'use strict';
	var script = d.currentScript;
	// Frames of the site that this file comes from.
	var base = script && script.src ? script.src.replace(/[^/]*([?#].*)?$/, '') + 'embed/' : '/embed/';
	var once = 'frames of ' + base;
	if (!w.addEventListener || w[once]) return;
	Object.defineProperty(w, once, { value: true });

	function each(use) {
		var frames = d.querySelectorAll('iframe[src]');
		for (var i = 0; i < frames.length; i++) {
			var at = frames[i].src.indexOf(base);
			if (script && script.src ? at === 0 : at > 0) use(frames[i]);
		}
	}

	// Borders, where the page counts them as height.
	function around(style) {
		if (style.boxSizing !== 'border-box') return 0;
		return ['borderTopWidth', 'borderBottomWidth', 'paddingTop', 'paddingBottom'].reduce(
			function (sum, side) {
				return sum + (parseFloat(style[side]) || 0);
			},
			0
		);
	}

	w.addEventListener('message', function (event) {
		var data = event.data;
		if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
		var height = data.height;
		if (!(height > 0 && height < 1e5 && height === Math.floor(height))) return;
		each(function (frame) {
			if (frame.contentWindow !== event.source) return;
			frame.style.height = height + around(w.getComputedStyle(frame)) + 'px';
		});
	});

	// Frames that spoke before this was here.
	each(function (frame) {
		frame.contentWindow.postMessage({ context: 'embed', action: 'hello' }, '*');
	});
})(window, document);
