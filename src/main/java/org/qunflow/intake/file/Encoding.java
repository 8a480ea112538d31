package org.qunflow.intake.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the characters of a text file are written. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, "intake.refused.encoding"),
    GB18030(Charset.forName("GB18030"), "intake.refused.notGb18030");

    private final Charset charset;
    private final String refusal;

    Encoding(Charset charset, String refusal) {
        this.charset = charset;
        this.refusal = refusal;
    }

    Charset charset() {
        return charset;
    }

    /** The sentence about a byte that this encoding does not know. */
    String refusal() {
        return refusal;
    }

    public String text() {
        return charset.name();
    }

    /** The first that fits the whole file; UTF-8 where none does, so that its complaint is told. */
    static Encoding of(Path file) throws IOException {
        for (Encoding each : values()) {
            if (each.fits(file)) {
                return each;
            }
        }
        return UTF_8;
    }

    private boolean fits(Path file) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            int count = 0;
            while (count >= 0) {
                count = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
