package org.qunflow.outreach.quota;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A turn and its touches as the ledger's statements name them. */
final class TurnValues {

    private TurnValues() {}

    static MapSqlParameterSource touches(List<Asked> asked) {
        return new MapSqlParameterSource(
                "touches", asked.stream().map(Asked::touch).toArray(UUID[]::new));
    }

    static MapSqlParameterSource at(Turn turn, List<Asked> asked) {
        return at(turn).addValues(touches(asked).getValues())
                .addValue("recipients", asked.stream().map(Asked::recipient).toArray(UUID[]::new));
    }

    /** What a statement needs that takes slots. */
    static MapSqlParameterSource wanting(Turn turn, List<Asked> asked) {
        return at(turn, asked)
                .addValue(
                        "priorities",
                        asked.stream().map(a -> a.priority().name()).toArray(String[]::new))
                .addValue(
                        "kept",
                        asked.stream()
                                .map(a -> turn.rule().keptFrom(a.priority()))
                                .toArray(Integer[]::new));
    }

    static MapSqlParameterSource at(Turn turn) {
        return new MapSqlParameterSource("community", turn.community().value())
                .addValue("mode", turn.period().mode().name())
                .addValue("starts", turn.period().starts())
                .addValue("begins", Timestamp.from(turn.period().begins(turn.zone())))
                .addValue("ends", Timestamp.from(turn.period().ends(turn.zone())))
                .addValue("slots", turn.period().slots())
                .addValue("now", Timestamp.from(turn.now()))
                .addValue("gapSince", Timestamp.from(turn.gapSince()))
                .addValue("weekSince", Timestamp.from(turn.weekSince()))
                .addValue("monthSince", Timestamp.from(turn.monthSince()))
                .addValue("weekCap", turn.rule().weekCap())
                .addValue("promotionCap", turn.rule().promotionCap());
    }
}
