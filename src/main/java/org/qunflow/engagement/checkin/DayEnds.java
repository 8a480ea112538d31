package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The ends of days: who missed one and has a freeze card left keeps the streak (003-15). */
@Component
class DayEnds implements Round {
    static final String PROGRAMME = "check-ins";

    private final CheckTaskRows tasks;
    private final CheckInRows checkIns;
    private final StreakRows streaks;
    private final CheckInRules rules;
    private final CheckInSettings settings;
    private final Programmes programmes;
    private final TransactionTemplate transaction;
    private final News news;

    DayEnds(
            CheckTaskRows tasks,
            CheckInRows checkIns,
            StreakRows streaks,
            CheckInRules rules,
            CheckInSettings settings,
            Programmes programmes,
            TransactionTemplate transaction,
            News news) {
        this.tasks = tasks;
        this.checkIns = checkIns;
        this.streaks = streaks;
        this.rules = rules;
        this.settings = settings;
        this.programmes = programmes;
        this.transaction = transaction;
        this.news = news;
    }

    @Override
    public int order() {
        return 350;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, PROGRAMME)) {
            return 0;
        }
        LocalDate over = rules.day(community, to.minus(settings.grace())).minusDays(1);
        return tasks.unclosed(community, over).stream()
                .mapToInt(task -> transaction.execute(tx -> close(task, over)))
                .sum();
    }

    private int close(CheckTask task, LocalDate over) {
        checkIns.lockAll(task);
        LocalDate last = over.isBefore(task.lastDay()) ? over : task.lastDay();
        int frozen = 0;
        for (LocalDate day = tasks.closedDay(task).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            frozen += freeze(task, day);
            tasks.close(task, day);
        }
        return frozen;
    }

    private int freeze(CheckTask task, LocalDate day) {
        List<MemberId> members = streaks.freeze(task, day);
        if (!members.isEmpty()) {
            streaks.fold(task, members);
            news.tell(task.community(), at -> new DaysFrozen(task.community(), at, task.name(), day, members.size()));
        }
        return members.size();
    }
}
