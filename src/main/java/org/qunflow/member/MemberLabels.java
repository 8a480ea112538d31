package org.qunflow.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.Labels;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Members are told apart by the tier they hold and the source they came from; their days are those of the community's zone. */
@Component
class MemberLabels implements Labels {
    private final JdbcTemplate jdbc;
    private final Communities communities;
    private final Map<CommunityId, ZoneId> zones = new ConcurrentHashMap<>();

    MemberLabels(JdbcTemplate jdbc, Communities communities) {
        this.jdbc = jdbc;
        this.communities = communities;
    }

    @Override
    public Map<String, String> of(CommunityId community, Collection<String> businessKeys) {
        Map<String, String> labels = new HashMap<>();
        UUID[] ids = businessKeys.stream()
                .flatMap(key -> id(key).stream())
                .distinct()
                .toArray(UUID[]::new);
        if (ids.length > 0) {
            jdbc.query(
                    "select id::text, tier, source from member_member where community_id = ? and id = any(?)",
                    r -> {
                        labels.put(r.getString(1), new Cohort(r.getString(2), r.getString(3)).label());
                    },
                    community.value(),
                    ids);
        }
        return labels;
    }

    @Override
    public LocalDate day(CommunityId community, Instant moment) {
        ZoneId zone = zones.computeIfAbsent(
                community, id -> communities.find(id).map(Community::zone).orElse(null));
        return moment.atZone(zone == null ? ZoneOffset.UTC : zone).toLocalDate();
    }

    private static Optional<UUID> id(String businessKey) {
        try {
            return Optional.of(UUID.fromString(businessKey));
        } catch (IllegalArgumentException notAMember) {
            return Optional.empty();
        }
    }
}
