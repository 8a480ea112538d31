package org.qunflow.member;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Takes the gathered steps of members, kind by kind, each with the state it expects. */
@Repository
class LifecycleRows {
    private final JdbcTemplate jdbc;

    LifecycleRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What changes and from where; in the order in which a chunk's steps are taken. */
    enum Kind {
        BEGIN("enrolment = 1, last_care_at = moment", "stage = 'LEAD' and enrolment = 0"),
        ADMIT("stage = 'WAITING'", "stage = 'LEAD'"),
        REJECT("stage = 'REJECTED', exited_at = moment", "stage = 'LEAD'"),
        RETURN(
                "stage = 'LAYERED', tier = null, quadrant = null, tier_since = null, enrolment = enrolment + 1,"
                        + " exited_at = null, exit_reason = null, reinstated = false, last_care_at = moment",
                "stage in ('LEFT', 'DORMANT')"),
        LAYER("""
                stage = case when stage = 'CORE' then 'CORE' else 'LAYERED' end,
                tier_since = case when tier is distinct from a then moment else tier_since end, tier = a, quadrant = b""", "stage in ('WAITING', 'LAYERED', 'CORE')"),
        SEAT("stage = 'CORE', last_care_at = moment", "stage = 'LAYERED'"),
        UNSEAT("stage = 'LAYERED'", "stage = 'CORE'"),
        CUSTOMER("customer = true", "true"),
        CARE("last_care_at = greatest(last_care_at, moment)", "true"),
        SLEEP("stage = 'DORMANT', exited_at = moment, exit_reason = a", "stage in ('WAITING', 'LAYERED', 'CORE')"),
        LEAVE("stage = 'LEFT', exited_at = moment, exit_reason = a", "stage in ('LEAD', 'WAITING', 'LAYERED', 'CORE')");

        private final String sql;

        Kind(String set, String from) {
            sql = "update member_member set version = version + 1, " + set
                    + " from (values (?::uuid, ?::uuid, ?::timestamptz, ?::text, ?::text)) as step (who, home, moment, a, b)"
                    + " where id = who and community_id = home and " + from;
        }
    }

    /** One step; a and b are what the kind needs besides: tier and quadrant, or a reason. */
    record Step(Kind kind, CommunityId community, MemberId member, Instant at, String a, String b) {
        static Step of(Kind kind, CommunityId community, MemberId member, Instant at) {
            return new Step(kind, community, member, at, null, null);
        }
    }

    void take(List<Step> steps) {
        Map<Kind, List<Step>> byKind = steps.stream()
                .collect(Collectors.groupingBy(Step::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        byKind.forEach(this::take);
    }

    private void take(Kind kind, List<Step> steps) {
        int[][] changed = jdbc.batchUpdate(kind.sql, steps, steps.size(), (s, step) -> {
            s.setObject(1, step.member().value());
            s.setObject(2, step.community().value());
            s.setTimestamp(3, Timestamp.from(step.at()));
            s.setString(4, step.a());
            s.setString(5, step.b());
        });
        for (int i = 0; i < steps.size(); i++) {
            if (changed[0][i] == 0) {
                throw new IllegalStateException("Member " + steps.get(i).member() + " cannot take the step " + kind
                        + ": he does not stand where it begins");
            }
        }
    }
}
