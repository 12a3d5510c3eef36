// The parser is written for bundlers, which find files whose names are not whole.
export async function resolve(name, context, next) {
	for (const end of ['', '.js', '/index.js']) {
		try {
			return await next(name + end, context);
		} catch (trouble) {
			if (end === '/index.js') throw trouble;
		}
	}
}
