package org.qunflow.conversion.scene;

/** Why something was not done with a scene. */
public enum SceneRefusal {
    NO_TITLE,
    BAD_KEY,
    KEY_TAKEN,
    WRONG_DAYS,
    DAYS_PAST,
    TOO_MANY_DAYS,
    NOT_THE_FESTIVAL,
    OVER
}
