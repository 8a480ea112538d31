package org.qunflow.engagement.offline;

/** What became of an act on an offline event. */
public sealed interface Answer {

    /** It is done. */
    record Done(OfflineId event) implements Answer {}

    /** It is not done, nothing changed. */
    record Refused(OfflineRefusal why) implements Answer {}
}
