package org.qunflow.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Component;

/**
 * Who reads the desk, in which community and when.
 *
 * @param roles roles whose tasks the reader may do
 * @param startOfDay and endOfDay the reader's today, in the zone of the community
 * @param isFrozen true if nothing moves there any more
 */
public record TaskReader(
        CommunityId community,
        String user,
        List<String> roles,
        ZoneId zone,
        String currency,
        Instant now,
        Instant startOfDay,
        Instant endOfDay,
        boolean isFrozen) {

    public boolean mayDo(Task task) {
        return roles.contains(task.role());
    }

    /** Finds out who reads. */
    @Component
    public static class Source {
        private final CurrentCommunity current;
        private final Communities communities;
        private final CurrentOperator operator;

        Source(CurrentCommunity current, Communities communities, CurrentOperator operator) {
            this.current = current;
            this.communities = communities;
            this.operator = operator;
        }

        public TaskReader here() {
            Community community = current.current();
            Instant now = communities.now(community.id());
            LocalDate today = now.atZone(community.zone()).toLocalDate();
            return new TaskReader(
                    community.id(),
                    operator.name(),
                    roles(),
                    community.zone(),
                    community.currency().getCurrencyCode(),
                    now,
                    today.atStartOfDay(community.zone()).toInstant(),
                    today.plusDays(1).atStartOfDay(community.zone()).toInstant(),
                    community.asOf() != null);
        }

        /** A lead may do what an operator may. */
        private List<String> roles() {
            List<String> roles = new ArrayList<>();
            if (operator.has("LEAD")) {
                roles.add("LEAD");
            }
            if (operator.has("OPERATOR") || operator.has("LEAD")) {
                roles.add("OPERATOR");
            }
            return roles;
        }
    }
}
