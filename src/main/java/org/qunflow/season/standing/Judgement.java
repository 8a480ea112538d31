package org.qunflow.season.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.season.cycle.Season;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Judges every holder by the table seat-verdict: the last one is held against the first candidate for whom no seat is
 * free, the last but one against the next, and so on, so that every candidate counts once (003-20).
 */
@Component
class Judgement {
    private final Decisions decisions;
    private final StandingSettings settings;

    Judgement(Decisions decisions, StandingSettings settings) {
        this.decisions = decisions;
        this.settings = settings;
    }

    /** A holder's line with its verdict, and the decision behind it. */
    record Case(Line line, Decision decision) {}

    List<Case> of(Season season, List<Line> lines) {
        List<Line> challengers =
                lines.stream().filter(l -> !l.seated()).skip(season.free()).toList();
        List<Line> holders = lines.stream()
                .filter(Line::seated)
                .sorted(Comparator.comparingInt(Line::place).reversed())
                .toList();
        List<Case> cases = new ArrayList<>();
        int next = 0;
        for (Line holder : holders) {
            boolean challenged = holder.mayBeReplaced() && next < challengers.size();
            cases.add(decide(holder, challenged ? challengers.get(next++) : null));
        }
        return cases;
    }

    private Case decide(Line holder, Line challenger) {
        BigDecimal needed = challenger == null
                ? null
                : challenger.score().multiply(settings.hysteresis()).setScale(2, RoundingMode.HALF_UP);
        Decision decision = decisions.decide(
                "seat-verdict",
                Map.of(
                        "protection", holder.protection().name(),
                        "zone", holder.zone().name(),
                        "challenger", challenge(holder, needed)));
        Line.Judged judged = new Line.Judged(
                member(challenger),
                challenger == null ? null : challenger.score(),
                needed,
                Line.Verdict.valueOf(decision.text("verdict")),
                decision.row(),
                decision.version());
        return new Case(with(holder, judged), decision);
    }

    private static String challenge(Line holder, BigDecimal needed) {
        if (needed == null) {
            return "NONE";
        }
        return holder.score().compareTo(needed) < 0 ? "STRONGER" : "WEAKER";
    }

    private static MemberId member(Line challenger) {
        return challenger == null ? null : challenger.member();
    }

    private static Line with(Line l, Line.Judged judged) {
        return new Line(
                l.member(),
                l.seated(),
                l.place(),
                l.ofAll(),
                l.points(),
                l.score(),
                l.activeDays(),
                l.leaveDays(),
                l.protection(),
                l.zone(),
                judged);
    }
}
