package org.qunflow.member.tag;

/** Why a tag is not set or not ended. */
public enum TagRefusal {
    NO_SUCH_KEY,
    DROPPED_KEY,
    NO_VALUE,
    NO_REASON,
    OVER_ALREADY,
    HAS_IT_ALREADY,
    HAS_ANOTHER_VALUE,
    NO_SUCH_TAG,
    NO_KEY_LIKE_THIS
}
