package org.qunflow.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/** Chance that can be repeated: a number depends on the seed, the question and whom it is about, and on nothing else. */
record Draw(long seed) {

    /** A number in [0, 1). About must not be a random id: a member's external id, a group's name, a day. */
    double of(String question, Object... about) {
        CRC32C hash = new CRC32C();
        StringBuilder asked = new StringBuilder().append(seed).append('|').append(question);
        for (Object part : about) {
            asked.append('|').append(part);
        }
        hash.update(asked.toString().getBytes(StandardCharsets.UTF_8));
        return (hash.getValue() * 0x9E3779B97F4A7C15L >>> 11) * 0x1.0p-53;
    }

    /** One of these. */
    <T> T any(List<T> choices, String question, Object... about) {
        return choices.get((int) (of(question, about) * choices.size()));
    }
}
