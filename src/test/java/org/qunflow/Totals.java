package org.qunflow;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qunflow.database.KeptServer;

/** What the one community of a stopped installation has come to, question by question, to be compared with another. */
final class Totals {
    private static final Map<String, String> IMPORTED = Map.of(
            "imports", """
                    select state, accepted, unchanged, rejected, members, orders, quantity, trim_scale(amount)
                    from intake_import order by started_at""",
            "people", "select count(*) from member_member",
            "orders", "select count(*), sum(quantity), trim_scale(sum(amount)), currency from member_fact group by 4");

    private static final Map<String, String> REPLAYED = Map.ofEntries(
            Map.entry("replays", "select state, next_day, count(*) from intake_replay group by 1, 2"),
            Map.entry("community", "select phase, as_of, count(*) from community_community group by 1, 2"),
            Map.entry("stages", "select stage, customer, count(*) from member_member group by 1, 2"),
            Map.entry("tiers", "select tier, quadrant, count(*) from member_member group by 1, 2"),
            Map.entry("exits", "select stage, exit_reason, enrolment, count(*) from member_member group by 1, 2, 3"),
            Map.entry("days", "select count(*), sum(facts), sum(orders), sum(paid) from member_day"),
            Map.entry("every member", """
                    select md5(string_agg(concat_ws('|', external_id, stage, tier, quadrant, tier_since, enrolment,
                      exited_at, exit_reason, customer), ',' order by external_id)) from member_member"""),
            Map.entry("groups", "select type, tier, count(*), sum(size) from group_group group by 1, 2"),
            Map.entry("memberships", """
                    select group_type, left_reason, acknowledged_at is null, observed_at is null, count(*)
                    from group_membership group by 1, 2, 3, 4"""),
            Map.entry("touches", "select template, delivery, count(*) from outreach_touch group by 1, 2"),
            Map.entry("outbox", "select kind, state, count(*) from channel_outbox group by 1, 2"),
            Map.entry("offers", "select scene, product, state, count(*) from conversion_offer group by 1, 2, 3"),
            Map.entry(
                    "conversions",
                    "select offer_id is null, count(*), sum(amount), currency from conversion_conversion group by 1, 4"),
            Map.entry("layering", "select count(*), sum(evaluated), sum(promoted), sum(demoted) from layering_run"),
            Map.entry(
                    "moves", "select from_tier, to_tier, quadrant, count(*) from layering_assignment group by 1, 2, 3"),
            Map.entry("seasons", "select phase, seats, taken, held, count(*) from season_season group by 1, 2, 3, 4"),
            Map.entry("seats", "select reason, vacated_at is null, count(*) from season_seat group by 1, 2"),
            Map.entry("invitations", "select state, started, count(*) from season_invitation group by 1, 2"),
            Map.entry("open tasks", "select element_id, count(*) from tasks_task where closed_at is null group by 1"),
            Map.entry("closed tasks", """
                    select element_id, outcome, closed_by, count(*) from tasks_task where closed_at is not null
                    group by 1, 2, 3"""),
            Map.entry("journeys", "select process_key, ended_at is null, count(*) from engine_instance group by 1, 2"),
            Map.entry("tokens", "select act_id_, count(*) from camunda.act_ru_execution group by 1"),
            Map.entry("timers", "select handler_type_, count(*) from camunda.act_ru_job group by 1"),
            Map.entry("passages", "select process_key, element_id, sum(passed) from engine_passage group by 1, 2"),
            Map.entry("failures in bulk", "select operation, target, count(*) from engine_bulk_failure group by 1, 2"),
            Map.entry("journal", """
                    select kind, actor, assumed, count(*) from journal_entry
                    where kind not like 'intake.%' and community_id is not null group by 1, 2, 3"""));

    private Totals() {}

    static Map<String, List<String>> ofImports(Path home) throws Exception {
        return answers(home, IMPORTED);
    }

    static Map<String, List<String>> ofReplay(Path home) throws Exception {
        return answers(home, REPLAYED);
    }

    private static Map<String, List<String>> answers(Path home, Map<String, String> questions) throws Exception {
        try (KeptServer server = KeptServer.startAgain(home);
                Connection connection = server.asOwner("qunflow");
                Statement sql = connection.createStatement()) {
            Map<String, List<String>> answers = new TreeMap<>();
            for (Map.Entry<String, String> question : questions.entrySet()) {
                answers.put(question.getKey(), answer(sql, question.getValue()));
            }
            return answers;
        }
    }

    /** Rows in the order of their words, unless the question says another. */
    private static List<String> answer(Statement sql, String question) throws Exception {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(question)) {
            while (row.next()) {
                List<String> words = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    words.add(row.getString(column));
                }
                rows.add(String.join(" ", words.stream().map(String::valueOf).toList()));
            }
        }
        return question.contains("order by started_at")
                ? rows
                : rows.stream().sorted().toList();
    }
}
