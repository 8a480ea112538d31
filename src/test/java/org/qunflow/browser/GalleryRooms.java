package org.qunflow.browser;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Further communities for the gallery: an empty one, a frozen one, one whose files are being imported. */
class GalleryRooms {
    static final String EMPTY = "茶山社群 · 新";
    static final String FROZEN = "茶山社群 · 史";
    static final String HANDED_IN = "茶山社群 · 入";
    static final String IMPORTING = "茶山社群 · 导";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Currency CURRENCY = Currency.getInstance("CNY");

    @Autowired
    Communities communities;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcTemplate jdbc;

    void areThere() {
        communities.open(EMPTY, EMPTY, ZONE, CURRENCY);
        communities.open(FROZEN, FROZEN, ZONE, CURRENCY);
        communities.open(HANDED_IN, HANDED_IN, ZONE, CURRENCY);
        if (communities.named(IMPORTING).isEmpty()) {
            imports(communities.openForImport(IMPORTING, IMPORTING, ZONE, CURRENCY));
        }
    }

    Community named(String name) {
        return communities.named(name).orElseThrow();
    }

    private void imports(Community community) {
        imported(community, "members-2026-spring.csv", "MEMBERS", "DONE", 12_480, 12_480, 12_431, null);
        imported(
                community,
                "orders-with-a-rather-long-name-of-the-second-quarter-2026-final-v2.xlsx",
                "ORDERS",
                "RUNNING",
                69_659,
                31_200,
                31_187,
                "intake.note.unusedColumns\tcoupon, courier");
        imported(community, "facts.csv", "FACTS", "FAILED", 5_000, 2_000, 1_998, "intake.message.failed");
        imported(community, "orders.csv", "ORDERS", "CANCELLED", 9_000, 4_000, 4_000, "intake.message.cancelled\t4000");
    }

    private void imported(
            Community community,
            String file,
            String kind,
            String state,
            int lines,
            int line,
            int accepted,
            String message) {
        jdbc.update(
                """
                insert into intake_import (id, community_id, kind, file_name, sha256, bytes, state, line, lines, accepted,
                  unchanged, rejected, members, orders, quantity, amount, message, started_by, lease_until, path)
                values (gen_random_uuid(), ?, ?, ?, ?, 1, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, 'lead', 'infinity', 'kept')""",
                community.id().value(),
                kind,
                file,
                file,
                state,
                line,
                lines,
                accepted,
                line - accepted,
                kind.equals("MEMBERS") ? accepted : 0,
                kind.equals("ORDERS") ? accepted : 0,
                kind.equals("ORDERS") ? accepted : 0,
                kind.equals("ORDERS") ? accepted * 37.5 : 0,
                message);
    }

    /** While the replay of the importing community is in this state, and time is held. */
    void whileReplayIs(String state, Runnable act) {
        Community community = named(IMPORTING);
        try (TimeTravel.Journey journey = time.begin(community.id()).orElseThrow()) {
            journey.moveTo(Instant.parse("2026-03-15T15:59:59Z"));
            jdbc.update("""
                    insert into intake_replay (id, community_id, first_day, last_day, next_day, seed, operator, state,
                      message) values (gen_random_uuid(), ?, '2026-01-01', '2026-06-30', '2026-03-15', 1, 'replay-operator',
                      ?, ?)""", community.id().value(), state, state.equals("FAILED") ? "Connection refused" : null);
            act.run();
        } finally {
            jdbc.update(
                    "delete from intake_replay where community_id = ?",
                    community.id().value());
        }
    }
}
