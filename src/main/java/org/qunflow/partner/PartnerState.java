package org.qunflow.partner;

/** How far a partner is. */
public enum PartnerState {
    PROPOSED,
    /** The contract is signed, the tools are being handed over. */
    CONTRACT,
    ACTIVE,
    ENDED,
    REFUSED;

    public boolean isOver() {
        return this == ENDED || this == REFUSED;
    }
}
