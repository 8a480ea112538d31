package org.qunflow.design.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a model that somebody hands in. */
final class ModelText {
    static final int LARGEST = 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,94}\\.(bpmn|dmn|form)");

    private ModelText() {}

    /** Why a file cannot be a draft, as a message key that takes its name; empty for one that can. */
    static Optional<String> refusal(String name, byte[] bytes) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("drafts.upload.kind");
        }
        if (bytes.length > LARGEST) {
            return Optional.of("drafts.upload.tooLarge");
        }
        return of(bytes).isEmpty() ? Optional.of("drafts.upload.notText") : Optional.empty();
    }

    /** Empty for what is no text in UTF-8, or nothing at all. */
    static Optional<String> of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isBlank() || text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
