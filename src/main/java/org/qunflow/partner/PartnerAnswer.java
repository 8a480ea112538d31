package org.qunflow.partner;

/** What became of an act on a partner. */
public sealed interface PartnerAnswer {

    /** It is proposed and being looked at. */
    record Proposed(PartnerId id) implements PartnerAnswer {}

    record Done() implements PartnerAnswer {}

    /** It is not done, nothing changed. */
    record Refused(PartnerRefusal why) implements PartnerAnswer {}
}
