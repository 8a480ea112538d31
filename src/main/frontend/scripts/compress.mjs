// Writes .gz and .br beside what is worth it, so that the server never compresses.
import fs from 'node:fs';
import zlib from 'node:zlib';

const SMALLEST = 1024;

export function compress(files) {
  for (const file of files.filter(name => /\.(js|css|svg)$/.test(name))) {
    const bytes = fs.readFileSync(file);
    if (bytes.length < SMALLEST) continue;
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }));
    fs.writeFileSync(`${file}.br`, brotli(bytes));
  }
}

function brotli(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  return zlib.brotliCompressSync(bytes, { params: { [BROTLI_PARAM_QUALITY]: 10, [BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
