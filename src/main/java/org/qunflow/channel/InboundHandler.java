package org.qunflow.channel;

/** Port: what an event from outside does in our house. Runs in the transaction that settles the event's inbox row. */
public interface InboundHandler {

    /** Whether it is done, or nobody waits for it yet. */
    enum Handling {
        DONE,
        NOT_YET
    }

    /** The source whose events it takes, e.g. wecom. */
    String source();

    /** Applies the event; an exception rolls everything back and the event is tried again later. */
    Handling handle(InboundEvent event);
}
