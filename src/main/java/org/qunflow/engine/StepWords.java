package org.qunflow.engine;

import java.util.Optional;

/** Port: what a parameter of a step may say beyond what its element template demands. The room that reads it answers. */
public interface StepWords {

    /** Why a step with this delegate must not say that, or empty. */
    Optional<String> objection(String delegate, String parameter, String value);
}
