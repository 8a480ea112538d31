package org.qunflow.layering.ordinary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.engine.TaskClosed;
import org.qunflow.layering.LayeringRun;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to ordinary fans: whether they are touched again this month, and the look at all of them at its end. */
@Service
public class OrdinaryFans {
    private final CareRows rows;
    private final LayeringRun run;
    private final OrdinarySettings settings;
    private final News news;

    OrdinaryFans(CareRows rows, LayeringRun run, OrdinarySettings settings, News news) {
        this.rows = rows;
        this.run = run;
        this.settings = settings;
        this.news = news;
    }

    /** What the table ordinary-touches is asked with. */
    public Map<String, Object> inputs(CommunityId community) {
        CareRows.Spread spread = rows.spread(community);
        int silent = spread.ordinary() == 0 ? 0 : 100 * spread.silent() / spread.ordinary();
        return Map.of("ordinary", spread.ordinary(), "silentPercent", silent);
    }

    /** Whether so many touches a month allow one more, under the cap (004-09). */
    public boolean mayTouchAgain(CommunityId community, int wanted) {
        return rows.touches(community) < Math.min(wanted, settings.mostTouches());
    }

    /** Judges everybody by the table tier, in one set; who goes up is moved as after every layering run. */
    @Transactional
    public int review(CommunityId community) {
        int ordinary = rows.spread(community).ordinary();
        run.fold(community);
        run.evaluate(community);
        LocalDate month = rows.month(community).orElseThrow();
        int promoted = rows.promoted(community, month);
        int promising = rows.promising(community);
        rows.reviewed(community, ordinary, promoted, promising, news.now(community));
        int touches = rows.touches(community);
        news.tell(
                community,
                at -> new OrdinaryFansReviewed(community, at, month, touches, ordinary, promoted, promising));
        return promising;
    }

    /** Ordinary fans who paid most, near the threshold of high quality. */
    public List<MemberId> promising(CommunityId community) {
        return rows.promising(community, settings.listed());
    }

    @EventListener
    void on(TaskClosed task) {
        if (Set.of("userTask_firstPost", "userTask_secondPost").contains(task.elementId()) && !task.cancelled()) {
            rows.touched(task.community());
        }
    }
}
