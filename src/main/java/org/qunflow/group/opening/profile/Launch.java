package org.qunflow.group.opening.profile;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.qunflow.group.opening.OpeningNews;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.rules.Rulebook;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the order of a launch (000-11): system, model, distribution and commission, rules; none before the last. */
@Service
public class Launch {
    public static final List<String> STEPS = List.of("SYSTEM", "MODEL", "DISTRIBUTION", "RULES");

    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final OpeningNews news;

    Launch(JdbcClient jdbc, Rulebook rulebook, OpeningNews news) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.news = news;
    }

    /** How many steps are done. */
    public int done(CommunityId community) {
        return jdbc.sql("select count(*) from group_launch_step where community_id = ?")
                .param(community.value())
                .query(Integer.class)
                .single();
    }

    /** Ticks the step of this number, from 1. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> tick(CommunityId community, int step) {
        if (step == STEPS.size() && rulebook.current(community).isEmpty()) {
            return news.refused(community, "LAUNCH", Refusal.of("NO_RULEBOOK"));
        }
        int ticked = jdbc.sql("""
                insert into group_launch_step (community_id, step, done_by, done_at)
                select :community, :step, :by, :at where :step between 1 and 4
                  and (select count(*) from group_launch_step where community_id = :community) = :step - 1
                on conflict do nothing""")
                .param("community", community.value())
                .param("step", step)
                .param("by", news.by())
                .param("at", Timestamp.from(news.now(community)))
                .update();
        if (ticked == 0) {
            return news.refused(community, "LAUNCH", Refusal.of("LAUNCH_ORDER"));
        }
        news.tell(community, at -> new ProfileChanged(community, at, "LAUNCH", STEPS.get(step - 1)));
        return Optional.empty();
    }
}
