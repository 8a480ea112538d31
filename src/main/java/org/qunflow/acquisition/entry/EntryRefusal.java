package org.qunflow.acquisition.entry;

/** Why an entry point or an account is refused. */
public enum EntryRefusal {
    NOT_A_CODE,
    CODE_TAKEN,
    NOT_AN_ARM,
    CAMPAIGN_OVER,
    UNKNOWN_ACCOUNT,
    NO_NAME,
    NAME_TAKEN,
    NO_KEEPER,
    NO_CAPACITY,
    MORE_THAN_IT_HOLDS,
    UNKNOWN
}
