package org.qunflow.layering.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.bench.Upkeep;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The report on tags, over real members. */
@SpringBootTest
class UsefulnessTests {
    private static final int MANY = 10_000;

    @Autowired
    Usefulness usefulness;

    @Autowired
    Communities communities;

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId community;

    @BeforeEach
    void aCommunity() {
        community = communities
                .open("Useful " + UUID.randomUUID(), "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
    }

    @Test
    @DisplayName(
            "004-05 a region that tells who orders stays, a gender that tells nothing is to be dropped, of a handful nothing is said")
    void whichTagsTell() {
        members(100);
        tag("region", "湖南", "n <= 20");
        tag("gender", "女", "n % 2 = 0");
        tag("interest", "茶", "n <= 5");
        jdbc.update("""
                update member_member set customer = true where community_id = ? and (external_id::int <= 10
                  or external_id::int between 21 and 30)""", community.value());
        List<ValueReport> reports = usefulness.of(community);
        ValueReport region = report(reports, "region");
        assertThat(region.ordered()).isEqualTo(new Contrast(20, 10, 80, 10));
        assertThat(region.verdict()).isEqualTo(ValueReport.Verdict.TELLS);
        assertThat(report(reports, "gender").ordered()).isEqualTo(new Contrast(50, 10, 50, 10));
        assertThat(report(reports, "gender").verdict()).isEqualTo(ValueReport.Verdict.TELLS_NOTHING);
        assertThat(report(reports, "interest").verdict()).isEqualTo(ValueReport.Verdict.TOO_FEW);
        assertThat(usefulness.useless(reports)).containsExactly("gender");
    }

    @Test
    @DisplayName("004-05 who is active counts by the scorecards of layering")
    void activity() {
        members(40);
        tag("region", "湖南", "n <= 20");
        jdbc.update("""
                insert into layering_scorecard (member_id, community_id, active_days)
                select id, community_id, 3 from member_member where community_id = ? and external_id::int <= 20""", community.value());
        assertThat(report(usefulness.of(community), "region").active()).isEqualTo(new Contrast(20, 20, 20, 0));
    }

    @Test
    @DisplayName("004-05 the report on 10,000 members with two tags each takes less than 200 ms")
    void itIsQuick() {
        members(MANY);
        tag("region", "湖南", "n % 3 = 0");
        tag("region", "河北", "n % 3 <> 0");
        tag("interest", "茶", "true");
        Upkeep.vacuum(flyway);
        usefulness.of(community);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            assertThat(usefulness.of(community)).hasSize(3);
            best = Math.min(best, System.nanoTime() - begun);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(200));
    }

    private void members(int count) {
        jdbc.update("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, tier, quadrant,
                  tier_since, arrived_at, last_care_at)
                select gen_random_uuid(), ?, 'test', n::text, n::text, 'LAYERED', 'ORDINARY', 'LL', now(), now(), now()
                from generate_series(1, ?) as n""", community.value(), count);
    }

    private void tag(String key, String value, String which) {
        String sql = """
                insert into member_tag (community_id, member_id, key, value, exclusive, reason, source, set_by, set_at)
                select community_id, id, ?, ?, true, 'test', 'RULE', 'test', now() from (
                  select *, external_id::int as n from member_member where community_id = ?) as m where %s""".formatted(which);
        jdbc.update(sql, key, value, community.value());
    }

    private static ValueReport report(List<ValueReport> reports, String key) {
        return reports.stream().filter(r -> r.key().equals(key)).findFirst().orElseThrow();
    }
}
