package org.qunflow.engagement.ugc;

/** What members contribute. */
public enum WorkKind {
    PHOTO,
    ARTICLE,
    VIDEO,
    REVIEW,
    ANSWER
}
