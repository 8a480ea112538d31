package org.qunflow.reward.packet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identifies a red packet. */
public record PacketId(@JsonValue UUID value) {

    public static PacketId next() {
        return new PacketId(Ids.next());
    }

    /** Reads the id from its text form; throws IllegalArgumentException if it is none. */
    public static PacketId of(String text) {
        return new PacketId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
