package org.qunflow.engagement.ugc;

/** Whether the author lets a contribution be used elsewhere; only GRANTED allows it (004-21). */
public enum Licence {
    NONE,
    ASKED,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
