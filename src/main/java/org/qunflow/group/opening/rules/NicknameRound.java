package org.qunflow.group.opening.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.qunflow.community.Communities;
import org.qunflow.community.Programme;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Members whose nickname still does not fit some days after joining are reminded once (003-07). */
@Component
class NicknameRound implements Round, Alongside {
    private static final String PROGRAMME = "nickname-reminders";
    private static final String REMINDER = "nickname-reminder";

    private final ReminderRows rows;
    private final RulesSettings settings;
    private final Processes processes;
    private final Programmes programmes;
    private final Communities communities;
    private final News news;

    NicknameRound(
            ReminderRows rows,
            RulesSettings settings,
            Processes processes,
            Programmes programmes,
            Communities communities,
            News news) {
        this.rows = rows;
        this.settings = settings;
        this.processes = processes;
        this.programmes = programmes;
        this.communities = communities;
        this.news = news;
    }

    @Bean
    static Programme nicknameReminders() {
        return new Programme(PROGRAMME);
    }

    @Override
    public int order() {
        return 220;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, PROGRAMME)) {
            return 0;
        }
        rows.carryOver(community);
        Instant joinedBy = to.atZone(communities.get(community).zone())
                .minus(settings.remindAfter())
                .toInstant();
        List<Processes.Item> due = rows.due(community, joinedBy, settings.remindedAtOnce()).stream()
                .map(Processes.Item::of)
                .toList();
        return processes.startAll(REMINDER, community, due).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(REMINDER);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> started) {
        rows.reminded(
                community, started.stream().map(Processes.Item::businessKey).toList(), news.now(community));
    }
}
