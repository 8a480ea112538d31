package org.qunflow.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/** Reads one encoding and nothing else: names the line and the byte of a wrong one, and refuses endless lines. */
final class StrictReader extends Reader {
    static final int LONGEST_LINE = 1 << 18;
    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private long consumed;
    private long line = 1;
    private long given;
    private long mark;
    private boolean end;

    StrictReader(InputStream in, Encoding encoding) throws IOException {
        this.in = in;
        this.encoding = encoding;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.flip();
        chars.flip();
        skipByteOrderMark();
    }

    /** A new line begins: from here its length is counted. */
    void lineBegins() {
        mark = given;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (end) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        given += count;
        if (given - mark > LONGEST_LINE) {
            throw new FileRefused("intake.refused.longLine", line, LONGEST_LINE / 1024);
        }
        return count;
    }

    private void decode() throws IOException {
        fill();
        chars.clear();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, end);
        account(before);
        if (result.isError()) {
            throw refused();
        }
        if (end) {
            decoder.flush(chars);
        }
        chars.flip();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0));
        bytes.flip();
    }

    private void account(int from) {
        for (int i = from; i < bytes.position(); i++) {
            if (bytes.get(i) == '\n') {
                line++;
            } else if (bytes.get(i) == 0) {
                throw new FileRefused("intake.refused.binary", line);
            }
        }
        consumed += bytes.position() - from;
    }

    private FileRefused refused() {
        int wrong = bytes.get(bytes.position()) & 0xff;
        return new FileRefused(encoding.refusal(), line, consumed + 1, String.format(Locale.ROOT, "%02X", wrong));
    }

    private void skipByteOrderMark() throws IOException {
        fill();
        if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) {
            throw new FileRefused("intake.refused.utf16");
        }
        if (starts(0xef, 0xbb, 0xbf)) {
            bytes.position(3);
            consumed = 3;
        }
    }

    private boolean starts(int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.limit() <= i || (bytes.get(i) & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
