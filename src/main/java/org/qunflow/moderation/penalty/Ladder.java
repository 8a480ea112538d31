package org.qunflow.moderation.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.moderation.rule.Aggravation;
import org.qunflow.moderation.rule.Severity;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/**
 * Weighs a violation: severity and history by the table, heavier for an aggravation, never below what counts already, and
 * above the penalty that runs, which it replaces (004-16, 004-17).
 */
@Component
public class Ladder {
    public static final String TABLE = "penalty";
    private static final int MOST = 9;

    private final PenaltyRows rows;
    private final Decisions decisions;
    private final PenaltySettings settings;
    private final News news;

    Ladder(PenaltyRows rows, Decisions decisions, PenaltySettings settings, News news) {
        this.rows = rows;
        this.decisions = decisions;
        this.settings = settings;
        this.news = news;
    }

    public Weighing weigh(CommunityId community, MemberId member, Severity severity, Aggravation aggravation) {
        Instant since = news.now(community)
                .atZone(ZoneOffset.UTC)
                .minus(settings.counts())
                .toInstant();
        PenaltyRows.History history = rows.history(member, since);
        Decision decision = decisions.decide(
                TABLE, Map.of("severity", severity.level(), "history", Math.min(history.count(), MOST)));
        Rung byTable = Rung.valueOf(decision.text("rung"));
        Rung heavier =
                aggravation != null && settings.heavier() == PenaltySettings.Heavier.STEP ? byTable.next() : byTable;
        Rung counted = history.highest() == null ? heavier : heavier.atLeast(history.highest());
        Optional<Rung> running = rows.active(member).map(Penalty::rung);
        Rung rung = running.filter(r -> !r.lasting())
                .map(r -> counted.atLeast(r.next()))
                .orElse(counted);
        return new Weighing(
                severity,
                history.count(),
                aggravation,
                byTable,
                rung,
                days(rung, aggravation),
                running.filter(Rung::lasting).isPresent(),
                decision);
    }

    /** The days of a rung for this aggravation; 0 for good. */
    public int days(Rung rung, Aggravation aggravation) {
        int days = settings.daysOf(rung);
        return aggravation != null && settings.heavier() == PenaltySettings.Heavier.FACTOR
                ? settings.factor()
                        .multiply(BigDecimal.valueOf(days))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact()
                : days;
    }
}
