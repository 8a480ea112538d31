package org.qunflow.conversion;

/** Why somebody is not shown an offer. */
public enum OfferRefusal {
    /** An offer names its scene (000-07). */
    NO_SCENE,
    /** The no-sell window since the member came is not over (004-12). */
    TOO_SOON
}
