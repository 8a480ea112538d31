package org.qunflow.member.tag;

/**
 * A key under which values are set.
 *
 * @param exclusive one value at a time
 * @param dropped why it takes no further values; null: it does
 */
public record TagKey(String key, boolean exclusive, String dropped) {

    public boolean isDropped() {
        return dropped != null;
    }
}
