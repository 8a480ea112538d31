package org.qunflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.qunflow.shared.CommunityId;

/** Port: by what those who take a journey are told apart in counts, and on which day of theirs something happens. */
public interface Labels {

    /** A short word for each business key; those who have none are absent. */
    Map<String, String> of(CommunityId community, Collection<String> businessKeys);

    LocalDate day(CommunityId community, Instant moment);
}
