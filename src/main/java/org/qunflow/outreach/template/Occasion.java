package org.qunflow.outreach.template;

/** On what occasion a text is sent, and with it what is known to be filled in. */
public enum Occasion {
    /** Any step of a diagram may name it. */
    ANY,
    /** An offer is presented. */
    OFFER,
    /** An order was paid. */
    ORDER
}
