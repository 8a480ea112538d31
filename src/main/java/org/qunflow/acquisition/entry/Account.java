package org.qunflow.acquisition.entry;

import java.util.UUID;

/**
 * An account of a real employee who answers there.
 *
 * @param contacts how many of its places are taken
 * @param full true if no more are routed to it, though some places are left
 */
public record Account(
        UUID id,
        String name,
        Platform platform,
        String keeper,
        int capacity,
        int contacts,
        boolean full,
        boolean closed) {

    public int left() {
        return capacity - contacts;
    }
}
