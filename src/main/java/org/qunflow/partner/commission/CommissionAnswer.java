package org.qunflow.partner.commission;

/** What became of an act on commissions. */
public sealed interface CommissionAnswer {

    record Done() implements CommissionAnswer {}

    /** It is not done, nothing changed. */
    record Refused(CommissionRefusal why) implements CommissionAnswer {}
}
