package org.qunflow.partner;

/** Why something about partners is refused. */
public enum PartnerRefusal {
    NO_PARTNERS,
    NO_NAME,
    NAME_TAKEN,
    NOT_A_CODE,
    CODE_TAKEN,
    NO_RATE,
    NOT_HERE,
    PARTNER_ALREADY,
    NO_CONTRACT,
    CONTRACT_IS_OVER,
    NOT_OPEN,
    NO_REASON
}
