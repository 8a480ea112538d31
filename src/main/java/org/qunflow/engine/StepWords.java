package org.qunflow.engine;

import java.util.List;
import java.util.Optional;

/** Port: what a parameter of a step may say beyond what its element template demands. The room that reads it answers. */
public interface StepWords {

    /** Something that it may say, with what people call it. */
    record Offer(String value, String nameZh, String nameEn) {}

    /** Why a step with this delegate must not say that, or empty. */
    Optional<String> objection(String delegate, String parameter, String value);

    /** What an editor offers for the parameter; empty where the room knows no list. */
    List<Offer> offers(String delegate, String parameter);
}
