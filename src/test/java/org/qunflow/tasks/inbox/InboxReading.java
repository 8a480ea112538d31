package org.qunflow.tasks.inbox;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.tasks.TaskReader;
import org.springframework.context.ApplicationContext;

/** What a page of the inbox asks the database for its rows and how many there are, without the page. */
public final class InboxReading {
    private final InboxRows rows;
    private final Tally tally;
    private final TaskReader reader;

    public InboxReading(ApplicationContext context, UUID community, String user) {
        rows = context.getBean(InboxRows.class);
        tally = context.getBean(Tally.class);
        Instant now = Instant.now();
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        reader = new TaskReader(
                new CommunityId(community),
                user,
                List.of("LEAD", "OPERATOR"),
                ZoneId.of("UTC"),
                "CNY",
                now,
                today,
                today.plus(1, ChronoUnit.DAYS),
                false);
    }

    /** Reads them at each run. */
    public Runnable of(String address, int limit) {
        String parameters = URI.create(address).getRawQuery();
        InboxQuery query = InboxQuery.parse(parameters == null ? "" : parameters);
        return () -> {
            rows.page(reader, query, limit);
            long found = query.isPlain() ? tally.of(reader).of(query.view()) : rows.count(reader, query);
            if (found < 0) {
                throw new IllegalStateException(address + " counts " + found);
            }
        };
    }
}
