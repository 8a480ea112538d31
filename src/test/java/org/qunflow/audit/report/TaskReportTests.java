package org.qunflow.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.springframework.beans.factory.annotation.Autowired;

/** What the report says of human tasks. */
class TaskReportTests extends ReportTest {
    @Autowired
    AskedTasks asked;

    @Autowired
    TaskFigures figures;

    @Test
    void tasksAreCountedByWhatBecameOfThem() {
        Member wang = member("王小明");
        told(opened("r1", wang.id(), "OPERATOR", Duration.ofDays(2)), closed("r1", wang.id(), "anna", false));
        told(opened("r2", wang.id(), "OPERATOR", Duration.ofDays(-2)), closed("r2", wang.id(), "anna", false));
        told(opened("r3", wang.id(), "OPERATOR", Duration.ofDays(-2)), closed("r3", wang.id(), "system", true));
        told(opened("r4", wang.id(), "OPERATOR", Duration.ofDays(-2)));
        told(opened("r5", wang.id(), "OPERATOR", null));
        Community here = communities.get(community);
        Period today = Period.of("", "", now().atZone(here.zone()).toLocalDate(), here.zone())
                .orElseThrow();
        assertThat(figures.of(asked.of(here, JOURNEY, today), now()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.arose()).isEqualTo(5);
                    assertThat(row.answered()).isEqualTo(2);
                    assertThat(row.withdrawn()).isEqualTo(1);
                    assertThat(row.late()).isEqualTo(2);
                    assertThat(row.answers()).isEqualTo(Map.of("Accept into the waiting group", 2L));
                });
        assertThat(asked.of(here, "another-process", today)).isEmpty();
    }

    @Test
    void theLatestTasksAreNamedWithThoseWhoAnsweredThem() throws Exception {
        Member wang = member("王小明");
        told(opened("l1", wang.id(), "OPERATOR", Duration.ofHours(-2)), closed("l1", wang.id(), "anna", false));
        told(opened("l2", wang.id(), "OPERATOR", Duration.ofDays(-3)));
        told(opened("l3", wang.id(), "OPERATOR", Duration.ofDays(1)));
        String page = html();
        assertThat(page)
                .containsSubsequence("The latest of the late", "王＊＊", "3 days 0 h", "open still", "2 h 0 min", "anna");
        assertThat(page.split("/audit/members/" + wang.id(), -1)).hasSize(3);
    }
}
