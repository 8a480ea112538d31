package org.qunflow.conversion.experiment;

/** Why something about an experiment is not done. */
public enum ExperimentRefusal {
    NO_NAME,
    NAME_TAKEN,
    NO_SCENE,
    SCENE_BUSY,
    ARMS,
    NO_PRODUCT,
    BAD_PRICE,
    SAME_ARM,
    NO_SAMPLE,
    NO_LENGTH,
    NO_EXPECTATION,
    STOPPED_EARLY,
    NOT_STOPPABLE,
    NO_WINNER
}
