package org.qunflow.acquisition.entry;

/** What became of an act on entry points and accounts. */
public sealed interface EntryAnswer {

    record Done() implements EntryAnswer {}

    /** It is not done, nothing changed. */
    record Refused(EntryRefusal why) implements EntryAnswer {}
}
