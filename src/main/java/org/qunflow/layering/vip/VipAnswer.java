package org.qunflow.layering.vip;

/** What became of a payment. */
public sealed interface VipAnswer {

    /** It is recorded and the term begins. */
    record Recorded() implements VipAnswer {}

    /** It is not, nothing changed. */
    record Refused(VipRefusal why) implements VipAnswer {}
}
