package org.qunflow.community;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/** The door to communities. */
@Service
public class Communities {

    /** Opens a community, or returns the one that has this name already. */
    public Community open(String name, String brand, ZoneId zone, Currency currency) {
        throw new UnsupportedOperationException("community room: open");
    }

    /** The community; throws IllegalArgumentException if there is none. */
    public Community get(CommunityId id) {
        throw new UnsupportedOperationException("community room: get");
    }

    public Optional<Community> named(String name) {
        throw new UnsupportedOperationException("community room: named");
    }

    /** All communities by name. */
    public List<Community> all() {
        throw new UnsupportedOperationException("community room: all");
    }

    /** The moment from which ages of this community are counted: its freeze, or the business clock. */
    public Instant now(CommunityId id) {
        throw new UnsupportedOperationException("community room: now");
    }
}
