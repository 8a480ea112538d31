package org.qunflow.engagement.right;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Asks leads about rights whose term nears its end, and ends those that nobody has renewed. */
@Component
class RightRound implements Round, Alongside {
    private static final String NEARS_END = "engagement.termNearsEnd";
    private static final String OVER = "engagement.termOver";

    private final RightRows rows;
    private final Processes processes;
    private final Programmes programmes;
    private final RightSettings settings;
    private final News news;

    RightRound(RightRows rows, Processes processes, Programmes programmes, RightSettings settings, News news) {
        this.rows = rows;
        this.processes = processes;
        this.programmes = programmes;
        this.settings = settings;
        this.news = news;
    }

    @Override
    public int order() {
        return 350;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, RightConfiguration.PROGRAMME)) {
            return 0;
        }
        Instant soon = to.atZone(ZoneOffset.UTC).plus(settings.askBefore()).toInstant();
        int over = tell(OVER, community, rows.over(community, to), Map.of("why", "TERM_OVER"));
        return over + tell(NEARS_END, community, rows.unasked(community, soon), Map.of());
    }

    private int tell(String message, CommunityId community, List<RightId> rights, Map<String, Object> answers) {
        List<Processes.Item> items = rights.stream()
                .map(right -> new Processes.Item(right.toString(), answers))
                .toList();
        return processes.correlateAll(message, community, items).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(NEARS_END);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> asked) {
        rows.asked(asked.stream().map(Processes.Item::businessKey).toList(), news.now(community));
    }
}
