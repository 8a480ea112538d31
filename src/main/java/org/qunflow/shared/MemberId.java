package org.qunflow.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Identifies a member. */
public record MemberId(@JsonValue UUID value) {

    @JsonCreator
    public MemberId {
        Objects.requireNonNull(value, "a member id needs a value");
    }

    public static MemberId next() {
        return new MemberId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    /** The member whom a business key names; empty if it is about something else. */
    public static Optional<MemberId> ofKey(String businessKey) {
        try {
            return Optional.of(of(businessKey));
        } catch (IllegalArgumentException aboutSomethingElse) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
