package org.qunflow.security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.shared.CommunityId;

/**
 * How far somebody reaches.
 *
 * @param everywhere true for every community, also for later ones; then those listed do not matter
 */
public record Reach(boolean everywhere, Set<CommunityId> communities) {
    public static final Reach EVERYWHERE = new Reach(true, Set.of());
    public static final Reach NOWHERE = new Reach(false, Set.of());

    public Reach {
        communities = Set.copyOf(communities);
    }

    /** Everywhere, or where these ids say. */
    public static Reach of(boolean everywhere, Collection<UUID> ids) {
        return everywhere
                ? EVERYWHERE
                : new Reach(false, ids.stream().map(CommunityId::new).collect(Collectors.toSet()));
    }

    public boolean includes(CommunityId community) {
        return everywhere || communities.contains(community);
    }

    /** {@code all}, or the ids one after the other; as the journal keeps it. */
    @Override
    public String toString() {
        return everywhere
                ? "all"
                : communities.stream().map(CommunityId::toString).sorted().collect(Collectors.joining(" "));
    }
}
