package org.qunflow.moderation.cases;

/** Why something was not done with a case. */
public enum CaseRefusal {
    /** The member left, or is out for good already. */
    NOT_HERE,
    UNKNOWN_ITEM,
    /** Neither text nor picture. */
    NO_EVIDENCE,
    TOO_LONG,
    NOT_A_PICTURE,
    PICTURE_TOO_LARGE,
    /** Nobody reports himself. */
    OWN_REPORT,
    /** Who decided about this case before is not the second person (four eyes). */
    SAME_PERSON,
    /** A penalty for somebody who is out for good already. */
    PENALISED_FOR_GOOD
}
