package org.qunflow.conversion.scene;

/** What became of an act on a scene. */
public sealed interface SceneAnswer {

    /** It is done. */
    record Done(SceneId scene) implements SceneAnswer {}

    /** It is not done, nothing changed. */
    record Refused(SceneRefusal why) implements SceneAnswer {}
}
