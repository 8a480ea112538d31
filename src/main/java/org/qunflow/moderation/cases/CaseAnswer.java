package org.qunflow.moderation.cases;

/** What became of a report. */
public sealed interface CaseAnswer {

    /** A case was opened. */
    record Opened(CaseId id) implements CaseAnswer {}

    /** The same is looked into already: the evidence joined that case. */
    record Joined(CaseId id) implements CaseAnswer {}

    /** It is not taken in, nothing changed. */
    record Refused(CaseRefusal why) implements CaseAnswer {}
}
