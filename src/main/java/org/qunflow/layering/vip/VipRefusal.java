package org.qunflow.layering.vip;

/** Why a payment is not recorded. */
public enum VipRefusal {
    NO_AMOUNT,
    NO_PROOF,
    NO_OPEN_OFFER,
    TOO_LITTLE,
    PROOF_USED
}
