package org.qunflow.web;

/** Somebody else was faster, or the page was stale: answered with 409 and a friendly sentence saying what happened. */
public class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient Object[] arguments;

    /** @param messageKey the sentence for the reader, with its arguments */
    public Conflict(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    String messageKey() {
        return messageKey;
    }

    Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
