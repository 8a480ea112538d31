package org.qunflow.partner;

/** What a partner is: one of our members, or a company. */
public enum PartnerKind {
    MEMBER,
    COMPANY
}
