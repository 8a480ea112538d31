package org.qunflow.bench;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Processes.Item;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A seeded crowd on the member journey, the same every time: a few members take it for real, to each of its long waits,
 * and every row of theirs is copied under ids of its own, so that each copy can be moved, answered and migrated as well.
 */
public final class RunningMembers {
    private static final Set<String> IDS = Set.of(
            "id_",
            "root_proc_inst_id_",
            "proc_inst_id_",
            "business_key_",
            "parent_id_",
            "execution_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "task_id_",
            "id",
            "process_instance_id",
            "business_key",
            "member_id");
    private static final Map<String, String> SPREAD = Map.of(
            "since", "since - n % 90 * interval '1 day'",
            "due_at", "due_at - n % 5 * interval '1 day'",
            "created_at", "created_at - n % 90 * interval '1 day'",
            "external_id", "external_id || '-' || n",
            "display_name", "'Member ' || n",
            "source", "(array['cdnow', 'shop', 'fair', 'friends'])[n % 4 + 1]",
            "label", "split_part(label, '/', 1) || '/' || (array['cdnow', 'shop', 'fair', 'friends'])[n % 4 + 1]");
    /** Table and the column by which the rows of one instance are found; of one member where it is marked. */
    private static final List<String> OF_INSTANCE = List.of(
            "camunda.act_ru_execution proc_inst_id_",
            "camunda.act_ru_event_subscr proc_inst_id_",
            "camunda.act_ru_task proc_inst_id_",
            "camunda.act_hi_procinst proc_inst_id_",
            "camunda.act_hi_actinst proc_inst_id_",
            "camunda.act_hi_taskinst proc_inst_id_",
            "qunflow.engine_instance process_instance_id",
            "qunflow.engine_standing process_instance_id",
            "qunflow.tasks_task process_instance_id");

    private final JdbcTemplate jdbc;
    private final Communities communities;
    private final Members members;
    private final Processes processes;
    private final BusinessClock clock;
    private String journey = "member-journey";

    public RunningMembers(
            JdbcTemplate jdbc, Communities communities, Members members, Processes processes, BusinessClock clock) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.members = members;
        this.processes = processes;
        this.clock = clock;
    }

    /** On a process of its own instead, which is a copy of the member journey. */
    public RunningMembers on(String copyOfTheJourney) {
        journey = copyOfTheJourney;
        return this;
    }

    /** Opens a community with so many running members: reviewed, at the rules, under observation, in care; a quarter each. */
    public CommunityId arrive(String community, int count) {
        CommunityId id = communities
                .open(community, community, ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        Member reviewed = begin(id, "reviewed", null);
        Member atRules = begin(id, "at-rules", "tea");
        Member observed = begin(id, "observed", "tea");
        Member inCare = begin(id, "in-care", "tea");
        tell(id, "group.rulesSettled", Map.of("rules", "ACKNOWLEDGED"), observed, inCare);
        tell(id, "group.observationEnded", Map.of(), inCare);
        int copies = (count - 4) / 4;
        List.of(reviewed, atRules, observed, inCare).forEach(member -> copy(member, copies));
        return id;
    }

    private Member begin(CommunityId community, String name, String note) {
        NewMember lead =
                new NewMember("shop", name, name, clock.instant().minus(Duration.ofHours(1)), null, null, null, note);
        Member member = members.register(community, lead);
        processes.startAll(journey, community, List.of(Item.of(member.id())));
        return member;
    }

    private void tell(CommunityId community, String message, Map<String, Object> answers, Member... whom) {
        processes.correlateAll(
                message,
                community,
                List.of(whom).stream()
                        .map(m -> new Item(m.id().toString(), answers))
                        .toList());
    }

    private void copy(Member member, int times) {
        String instance = jdbc.queryForObject(
                "select process_instance_id from engine_instance where business_key = ?",
                String.class,
                member.id().toString());
        copy("qunflow.member_member", "id::text", member.id().toString(), times);
        OF_INSTANCE.forEach(place -> copy(place.split(" ")[0], place.split(" ")[1], instance, times));
    }

    private void copy(String table, String key, String value, int times) {
        Map<String, String> columns = columns(table);
        String values = columns.entrySet().stream()
                .map(c -> expression(c.getKey(), c.getValue()))
                .collect(Collectors.joining(", "));
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") select " + values + " from "
                        + table + ", generate_series(1, ?) n where " + key + " = ?",
                times,
                value);
    }

    private Map<String, String> columns(String table) {
        return jdbc.queryForList("""
                        select column_name as name, data_type as type from information_schema.columns
                        where table_schema || '.' || table_name = ? and is_generated = 'NEVER' order by ordinal_position""", table).stream()
                .collect(Collectors.toMap(
                        c -> c.get("name").toString(), c -> c.get("type").toString()));
    }

    private static String expression(String column, String type) {
        if (IDS.contains(column)) {
            return "md5(" + column + "::text || n)::uuid" + (type.equals("uuid") ? "" : "::text");
        }
        return SPREAD.getOrDefault(column, column);
    }
}
