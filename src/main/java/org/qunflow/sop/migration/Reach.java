package org.qunflow.sop.migration;

import java.util.List;

/**
 * Whom a draft concerns, in all communities together.
 *
 * @param communities in how many of them somebody is under way
 * @param versions what it means for those of each version, the newest first
 */
public record Reach(int communities, List<Impact> versions) {

    public long members() {
        return versions.stream().mapToLong(Impact::members).sum();
    }

    public long members(Impact.Kind kind) {
        return versions.stream().mapToLong(v -> v.members(kind)).sum();
    }
}
