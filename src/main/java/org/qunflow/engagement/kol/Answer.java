package org.qunflow.engagement.kol;

/** What became of an act on a KOL or a session. */
public sealed interface Answer {

    /** It is done; the id of what it concerns. */
    record Done(Object id) implements Answer {}

    /** It is not done, nothing changed. */
    record Refused(Refusal why) implements Answer {}
}
