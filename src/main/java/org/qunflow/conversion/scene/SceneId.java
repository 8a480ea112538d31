package org.qunflow.conversion.scene;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a scene. */
public record SceneId(@JsonValue UUID value) {

    @JsonCreator
    public SceneId {
        Objects.requireNonNull(value, "the id of a scene needs a value");
    }

    static SceneId next() {
        return new SceneId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static SceneId of(String text) {
        return new SceneId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
