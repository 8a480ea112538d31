package org.qunflow.intake.file;

/** The file as a whole cannot be read; nothing of it is applied. Says why, and where. */
public final class FileRefused extends RuntimeException {
    private final transient Sentence why;

    public FileRefused(String key, Object... arguments) {
        super(Sentence.of(key, arguments).toString());
        this.why = Sentence.of(key, arguments);
    }

    public Sentence why() {
        return why;
    }
}
