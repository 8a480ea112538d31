package org.qunflow.web;

/** A page was asked for before the first community was imported. */
class NoCommunityYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoCommunityYet() {
        super("There is no community yet");
    }
}
