package org.qunflow.engagement.gathering.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.engagement.gathering.Answer;
import org.qunflow.engagement.gathering.ColumnEnded;
import org.qunflow.engagement.gathering.ColumnOpened;
import org.qunflow.engagement.gathering.PlanRefused;
import org.qunflow.engagement.gathering.Venues;
import org.qunflow.group.GroupType;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to columns (000-14): a lead opens and ends them; the calendar is filled from them. */
@Service
public class Columns {
    private static final int LONGEST = 60;

    private final ColumnRows rows;
    private final Withdrawals withdrawals;
    private final Venues venues;
    private final Communities communities;
    private final CurrentOperator operator;
    private final News news;

    Columns(
            ColumnRows rows,
            Withdrawals withdrawals,
            Venues venues,
            Communities communities,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.withdrawals = withdrawals;
        this.venues = venues;
        this.communities = communities;
        this.operator = operator;
        this.news = news;
    }

    /** Those that run, by title. */
    public List<Column> running(CommunityId community) {
        return rows.running(community);
    }

    /** Opens a column; the calendar has it with the next round. A refusal stands in the journal. */
    @Transactional
    public Answer open(CommunityId community, Column column) {
        Instant now = news.now(community);
        Optional<String> refusal = refusal(community, column, now);
        if (refusal.isPresent()) {
            news.tell(community, at -> new PlanRefused(community, at, column.title(), refusal.get()));
            return new Answer.Refused(refusal.get());
        }
        rows.insert(community, column, operator.name(), now);
        news.tell(community, at -> new ColumnOpened(community, at, column.id(), column.title()));
        return new Answer.Done(column.id());
    }

    private Optional<String> refusal(CommunityId community, Column column, Instant now) {
        LocalDate today = now.atZone(communities.get(community).zone()).toLocalDate();
        if (column.title().isBlank() || column.title().length() > LONGEST) {
            return Optional.of("NO_TITLE");
        }
        if (column.host().isBlank() || column.host().length() > LONGEST) {
            return Optional.of("NO_HOST");
        }
        if (column.group() == null ? !isKind(column.groupType()) : isClosed(community, column)) {
            return Optional.of("NO_GROUP");
        }
        return column.day() != null && column.day().isBefore(today) ? Optional.of("PAST") : Optional.empty();
    }

    private static boolean isKind(String type) {
        return Arrays.stream(GroupType.values()).anyMatch(t -> t.name().equals(type));
    }

    private boolean isClosed(CommunityId community, Column column) {
        return venues.open(community, column.group()).isEmpty();
    }

    /** Ends a column, and cancels what it planned and nobody prepared yet; false if it does not run. */
    @Transactional
    public boolean end(CommunityId community, UUID id) {
        Optional<Column> column = rows.running(community, id);
        if (column.isEmpty() || !rows.end(community, id, news.now(community))) {
            return false;
        }
        int cancelled = withdrawals.ofColumn(community, id);
        news.tell(
                community, at -> new ColumnEnded(community, at, id, column.get().title(), cancelled));
        return true;
    }
}
