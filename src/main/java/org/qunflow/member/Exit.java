package org.qunflow.member;

/** Why a member is not in the community any more. */
public enum Exit {
    LEFT,
    OPTED_OUT,
    SUSPENDED,
    DORMANT
}
