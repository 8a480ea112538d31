package org.qunflow.engine.live;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.engine.Labels;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of where tokens stand: a statement for each kind of move, whatever the number of tokens. */
@Repository
class TokenRows {
    private static final String INSERT = """
            insert into engine_standing (process_instance_id, id, community_id, process_key, version, element_id, label,
              business_key, since, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final Labels labels;

    TokenRows(JdbcTemplate jdbc, Labels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    /** A token whose instance another version has taken over. */
    record Carried(String instance, String id, Token.Place place) {}

    void stand(Collection<Token> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        Map<String, String> words = labelsOf(tokens);
        jdbc.batchUpdate(INSERT, tokens, 500, (s, token) -> {
            s.setString(1, token.instance().id());
            s.setString(2, token.id());
            s.setObject(3, token.instance().community().value());
            s.setString(4, token.place().process());
            s.setInt(5, token.place().version());
            s.setString(6, token.place().element());
            s.setString(7, words.getOrDefault(token.instance().businessKey(), ""));
            s.setString(8, token.instance().businessKey());
            s.setTimestamp(9, Timestamp.from(token.since()));
            s.setTimestamp(10, token.dueAt() == null ? null : Timestamp.from(token.dueAt()));
        });
    }

    void putOff(String instance, String id, Instant until) {
        jdbc.update(
                "update engine_standing set due_at = ? where process_instance_id = ? and id = ?",
                Timestamp.from(until),
                instance,
                id);
    }

    /** These instances went on, so the steps that they left are behind them for good. */
    void goOn(Set<String> instances, Set<String> left) {
        if (!instances.isEmpty()) {
            jdbc.update(
                    "delete from engine_standing where process_instance_id = any(?) and (leaving or id = any(?))",
                    array(instances),
                    array(left));
        }
    }

    /** Steps that are done while nothing after them has begun. */
    void leave(Map<String, String> instanceById) {
        if (!instanceById.isEmpty()) {
            jdbc.update(
                    "update engine_standing set leaving = true where process_instance_id = any(?) and id = any(?)",
                    array(instanceById.values()),
                    array(instanceById.keySet()));
        }
    }

    void end(Set<String> instances) {
        if (!instances.isEmpty()) {
            jdbc.update("delete from engine_standing where process_instance_id = any(?)", (Object) array(instances));
        }
    }

    void carry(Collection<Carried> tokens) {
        jdbc.batchUpdate(
                "update engine_standing set process_key = ?, version = ?, element_id = ?"
                        + " where process_instance_id = ? and id = ?",
                tokens,
                500,
                (s, token) -> {
                    s.setString(1, token.place().process());
                    s.setInt(2, token.place().version());
                    s.setString(3, token.place().element());
                    s.setString(4, token.instance());
                    s.setString(5, token.id());
                });
    }

    private Map<String, String> labelsOf(Collection<Token> tokens) {
        Map<CommunityId, List<String>> keys = tokens.stream()
                .collect(Collectors.groupingBy(
                        t -> t.instance().community(),
                        Collectors.mapping(t -> t.instance().businessKey(), Collectors.toList())));
        Map<String, String> words = new HashMap<>();
        keys.forEach((community, of) -> words.putAll(labels.of(community, of)));
        return words;
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
