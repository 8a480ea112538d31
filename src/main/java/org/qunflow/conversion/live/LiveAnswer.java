package org.qunflow.conversion.live;

/** What became of an act on a live room. */
public sealed interface LiveAnswer {

    /** It is done. */
    record Done(LiveId live) implements LiveAnswer {}

    /** It is not done, nothing changed. */
    record Refused(LiveRefusal why) implements LiveAnswer {}
}
