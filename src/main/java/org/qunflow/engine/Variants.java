package org.qunflow.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qunflow.engine.view.Deployed;
import org.qunflow.engine.view.Diagram;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** The different ways that instances of a process took. */
@Service
public class Variants {
    /** At most so many instances are looked at, those that began first. */
    public static final int MOST = 5_000;

    private static final int SHOWN = 20;
    private static final String BEGAN = """
            with began as (
              select process_instance_id as id from engine_instance
              where community_id = ? and process_key = ? and started_at >= ? and started_at < ?
              order by started_at limit ?),
            passed as (
              select a.* from began join camunda.act_hi_actinst a on a.proc_inst_id_ = began.id
              where a.act_type_ not like '%Gateway')
            """;

    private final JdbcTemplate jdbc;
    private final Deployed deployed;

    Variants(JdbcTemplate jdbc, Deployed deployed) {
        this.jdbc = jdbc;
        this.deployed = deployed;
    }

    /** An element with its names in the newest version. */
    public record Element(String id, String zh, String en) {}

    /** A way, element by element, and how many instances took exactly this one so far. */
    public record Variant(List<Element> way, long instances) {}

    /** How often an element was left because something else happened. */
    public record Interruption(Element element, long entered, long interrupted) {}

    /** How many instances of a process began in the period; never more than one above {@link #MOST}. */
    public long began(CommunityId community, String process, Instant from, Instant until) {
        Long began = jdbc.queryForObject("""
                select count(*) from (
                  select 1 from engine_instance
                  where community_id = ? and process_key = ? and started_at >= ? and started_at < ? limit ?) b""", Long.class, arguments(community, process, from, until, MOST + 1));
        return began == null ? 0 : began;
    }

    /** The ways of those instances, the most frequent first; only the first ones. */
    public List<Variant> of(CommunityId community, String process, Instant from, Instant until) {
        Diagram diagram = diagram(process);
        return jdbc.query(
                BEGAN + """
                , walked as (
                  select string_agg(act_id_, ' ' order by start_time_, sequence_counter_, id_) as way
                  from passed group by proc_inst_id_)
                select way, count(*) from walked group by way order by 2 desc, 1 limit\s""" + SHOWN,
                (r, n) -> new Variant(
                        List.of(r.getString(1).split(" ")).stream()
                                .map(id -> element(diagram, id))
                                .toList(),
                        r.getLong(2)),
                arguments(community, process, from, until, MOST));
    }

    /** Elements that were interrupted, the most often first. */
    public List<Interruption> interrupted(CommunityId community, String process, Instant from, Instant until) {
        Diagram diagram = diagram(process);
        return jdbc.query(
                BEGAN + """
                select act_id_, count(*), count(*) filter (where act_inst_state_ = 2) from passed
                group by 1 having count(*) filter (where act_inst_state_ = 2) > 0 order by 3 desc, 1 limit\s""" + SHOWN,
                (r, n) -> new Interruption(element(diagram, r.getString(1)), r.getLong(2), r.getLong(3)),
                arguments(community, process, from, until, MOST));
    }

    /** Elements of the newest version by their ids; what it does not know is called by its id. */
    public Map<String, Element> elements(String process, Collection<String> ids) {
        Diagram diagram = diagram(process);
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> element(diagram, id)));
    }

    private static Object[] arguments(CommunityId community, String process, Instant from, Instant until, int most) {
        return new Object[] {community.value(), process, Timestamp.from(from), Timestamp.from(until), most};
    }

    private Diagram diagram(String process) {
        return jdbc
                .queryForList(
                        "select id_ from camunda.act_re_procdef where key_ = ? order by version_ desc limit 1",
                        String.class,
                        process)
                .stream()
                .map(deployed::diagram)
                .findFirst()
                .orElseGet(() -> new Diagram(new Diagram.Name(process, process), Map.of(), List.of()));
    }

    private static Element element(Diagram diagram, String id) {
        Diagram.Name name = diagram.nameOf(id);
        return new Element(id, name.zh(), name.en());
    }
}
