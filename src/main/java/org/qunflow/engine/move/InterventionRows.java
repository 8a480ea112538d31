package org.qunflow.engine.move;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Interventions.Act;
import org.qunflow.engine.Interventions.Deed;
import org.qunflow.engine.Interventions.Item;
import org.qunflow.engine.Interventions.Order;
import org.qunflow.engine.LiveMap.Asked;
import org.qunflow.engine.live.LiveRows;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of what was ordered and of its items. */
@Repository
public class InterventionRows {
    private static final String SELECT = """
            select o.*,
              (select count(*) from engine_intervention_item i where i.intervention_id = o.id and i.state = 'DONE') as done,
              (select count(*) from engine_intervention_item i where i.intervention_id = o.id and i.state = 'REFUSED') as refused,
              (select count(*) from engine_intervention_item i where i.intervention_id = o.id and i.state = 'WITHDRAWN') as withdrawn
            from engine_intervention o where o.community_id = ?""";

    private final JdbcTemplate jdbc;
    private final LiveRows live;

    InterventionRows(JdbcTemplate jdbc, LiveRows live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    /** An order that is not settled. */
    record Open(long id, Deed deed, String actor) {}

    public long order(Deed deed, String actor, Instant at, List<String> instances) {
        long id = insert(deed, actor, at);
        return filled(
                id,
                jdbc.update(
                        """
                        insert into engine_intervention_item (intervention_id, process_instance_id, business_key)
                        select distinct ?::bigint, process_instance_id, business_key from engine_standing
                        where process_instance_id = any(?) and community_id = ? and process_key = ? and element_id = ?""",
                        id,
                        instances.toArray(String[]::new),
                        deed.community().value(),
                        deed.process(),
                        deed.step()));
    }

    public long order(Deed deed, String actor, Instant at, Asked everybody) {
        long id = insert(deed, actor, at);
        LiveRows.Condition who = live.who(everybody);
        return filled(
                id,
                jdbc.update(
                        "insert into engine_intervention_item (intervention_id, process_instance_id, business_key)"
                                + " select distinct " + id + ", process_instance_id, business_key from engine_standing "
                                + who.sql(),
                        who.values()));
    }

    private long insert(Deed deed, String actor, Instant at) {
        return jdbc.queryForObject(
                """
                insert into engine_intervention
                  (community_id, process_key, element_id, act, target, reason, actor, items, ordered_at)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?) returning id""",
                Long.class,
                deed.community().value(),
                deed.process(),
                deed.step(),
                deed.act().name(),
                deed.target(),
                deed.reason(),
                actor,
                Timestamp.from(at));
    }

    private long filled(long id, int items) {
        jdbc.update("update engine_intervention set items = ? where id = ?", items, id);
        return id;
    }

    /** Orders of communities that do not stand still, the oldest first. */
    List<Open> open() {
        return jdbc.query("""
                select * from engine_intervention where ended_at is null
                  and community_id not in (select community_id from engine_standstill) order by id""", (r, n) -> new Open(r.getLong("id"), deed(r), r.getString("actor")));
    }

    List<String> claim(long order, int limit) {
        return jdbc.queryForList("""
                select process_instance_id from engine_intervention_item where intervention_id = ? and state = 'PENDING'
                order by process_instance_id limit ? for update skip locked""", String.class, order, limit);
    }

    /** Empty if somebody else has settled it or is about to. */
    List<String> claim(long order, String instance) {
        return jdbc.queryForList("""
                select process_instance_id from engine_intervention_item
                where intervention_id = ? and process_instance_id = ? and state = 'PENDING'
                for update skip locked""", String.class, order, instance);
    }

    void done(long order, List<String> instances) {
        jdbc.update(
                "update engine_intervention_item set state = 'DONE' where intervention_id = ? and process_instance_id = any(?)",
                order,
                instances.toArray(String[]::new));
    }

    void refuse(long order, String instance, Refusal why) {
        jdbc.update(
                "update engine_intervention_item set state = 'REFUSED', refusal = ?, detail = ?"
                        + " where intervention_id = ? and process_instance_id = ? and state = 'PENDING'",
                why.word(),
                why.detail(),
                order,
                instance);
    }

    void end(long order) {
        jdbc.update("""
                update engine_intervention o set ended_at = now() where id = ? and ended_at is null and not exists
                  (select 1 from engine_intervention_item i where i.intervention_id = o.id and i.state = 'PENDING')""", order);
    }

    public boolean withdraw(CommunityId community, long id) {
        return jdbc.update("""
                        update engine_intervention_item i set state = 'WITHDRAWN' from engine_intervention o
                        where o.id = ? and o.community_id = ? and i.intervention_id = o.id and i.state = 'PENDING'""", id, community.value()) > 0;
    }

    public Optional<Order> find(CommunityId community, long id) {
        return jdbc.query(SELECT + " and o.id = ?", InterventionRows::order, community.value(), id).stream()
                .findFirst();
    }

    public List<Order> latest(CommunityId community, int limit) {
        return jdbc.query(SELECT + " order by o.id desc limit ?", InterventionRows::order, community.value(), limit);
    }

    public List<Item> items(CommunityId community, long id, String state, String after, int limit) {
        return jdbc.query(
                """
                select i.* from engine_intervention_item i join engine_intervention o on o.id = i.intervention_id
                where o.community_id = ? and i.intervention_id = ? and i.state = ? and i.process_instance_id > ?
                order by i.process_instance_id limit ?""",
                (r, n) -> new Item(
                        r.getString("process_instance_id"),
                        r.getString("business_key"),
                        r.getString("state"),
                        r.getString("refusal"),
                        r.getString("detail")),
                community.value(),
                id,
                state,
                after,
                limit);
    }

    private static Order order(ResultSet r, int n) throws SQLException {
        return new Order(
                r.getLong("id"),
                deed(r),
                r.getString("actor"),
                r.getTimestamp("ordered_at").toInstant(),
                r.getInt("items"),
                r.getLong("done"),
                r.getLong("refused"),
                r.getLong("withdrawn"),
                r.getTimestamp("ended_at") != null);
    }

    private static Deed deed(ResultSet r) throws SQLException {
        return new Deed(
                new CommunityId(r.getObject("community_id", UUID.class)),
                r.getString("process_key"),
                r.getString("element_id"),
                Act.valueOf(r.getString("act")),
                r.getString("target"),
                r.getString("reason"));
    }
}
