package org.qunflow.conversion.experiment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.conversion.OfferTerms;
import org.qunflow.group.GroupViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was shown which arm, and what came of it. */
@Repository
class ExposureRows {
    private static final String OUTCOME = """
            select x.arm, count(*), count(o.paid), coalesce(sum(o.paid), 0), coalesce(sum(o.paid * o.paid), 0)
            from conversion_exposure x join conversion_experiment e on e.id = x.experiment_id
            left join lateral (select sum(c.amount) as paid from conversion_conversion c where c.member_id = x.member_id
              and c.at >= x.at and c.at <= x.at + e.window_days * interval '24 hours') o on true
            where x.experiment_id = ? group by x.arm, case when e.assigned_by = 'GROUP' then x.unit end
            order by x.arm""";

    private final JdbcClient jdbc;

    ExposureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What decides about prices in a scene now: an experiment that shows its arms, or the arm adopted last. */
    record InForce(ExperimentId id, Plan.Assignment by, long seed, int arms, boolean shows, Integer winner) {}

    Optional<InForce> inForce(CommunityId community, String scene, Instant at) {
        return jdbc.sql("""
                select id, assigned_by, seed, (select count(*) from conversion_arm a where a.experiment_id = e.id),
                  state = 'RUNNING', winner
                from conversion_experiment e where community_id = ? and scene = ?
                  and (state = 'ADOPTED' or (state = 'RUNNING' and shown_until > ?))
                order by state = 'RUNNING' desc, closed_at desc limit 1""")
                .params(community.value(), scene, Timestamp.from(at))
                .query((r, n) -> new InForce(
                        new ExperimentId(r.getObject(1, UUID.class)),
                        Plan.Assignment.valueOf(r.getString(2)),
                        r.getLong(3),
                        r.getInt(4),
                        r.getBoolean(5),
                        r.getObject(6, Integer.class)))
                .optional();
    }

    /** A person or group, by a name that is the same on every machine. */
    record Unit(UUID id, String name) {}

    /** Where a member has sat longest. */
    Optional<Unit> group(CommunityId community, MemberId member) {
        return jdbc.sql("""
                select s.group_id, g.name from %s s join %s g on g.group_id = s.group_id
                where s.community_id = ? and s.member_id = ?
                order by s.joined_at, g.name limit 1""".formatted(GroupViews.SEAT, GroupViews.CAPACITY))
                .params(community.value(), member.value())
                .query((r, n) -> new Unit(r.getObject(1, UUID.class), r.getString(2)))
                .optional();
    }

    /** What a member was shown. */
    Optional<Integer> shown(ExperimentId id, MemberId member) {
        return jdbc.sql("select arm from conversion_exposure where experiment_id = ? and member_id = ?")
                .params(id.value(), member.value())
                .query(Integer.class)
                .optional();
    }

    /** What somebody of the unit was shown. */
    Optional<Integer> shown(ExperimentId id, Unit unit) {
        return jdbc.sql("select arm from conversion_exposure where experiment_id = ? and unit = ? limit 1")
                .params(id.value(), unit.id())
                .query(Integer.class)
                .optional();
    }

    void expose(ExperimentId id, CommunityId community, MemberId member, int arm, Unit unit, Instant at) {
        jdbc.sql("""
                insert into conversion_exposure (experiment_id, member_id, community_id, arm, unit, at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(id.value(), member.value(), community.value(), arm, unit.id(), Timestamp.from(at))
                .update();
    }

    OfferTerms.Terms terms(ExperimentId id, int arm) {
        return jdbc.sql("select product, price, units from conversion_arm where experiment_id = ? and arm = ?")
                .params(id.value(), arm)
                .query((r, n) -> new OfferTerms.Terms(r.getString(1), r.getBigDecimal(2), r.getInt(3)))
                .single();
    }

    /** Prices that members were shown after a moment and up to another one. */
    List<ShownPrice> shown(CommunityId community, Instant from, Instant to) {
        return jdbc.sql("""
                select x.member_id, a.price from conversion_exposure x
                join conversion_arm a on a.experiment_id = x.experiment_id and a.arm = x.arm
                where x.community_id = ? and x.at > ? and x.at <= ? order by x.at, x.member_id""")
                .params(community.value(), Timestamp.from(from), Timestamp.from(to))
                .query((r, n) -> new ShownPrice(new MemberId(r.getObject(1, UUID.class)), r.getBigDecimal(2)))
                .list();
    }

    List<ArmSamples.Cell> outcome(ExperimentId id) {
        return jdbc.sql(OUTCOME)
                .param(id.value())
                .query((r, n) -> new ArmSamples.Cell(
                        r.getInt(1), r.getLong(2), r.getLong(3), r.getBigDecimal(4), r.getDouble(5)))
                .list();
    }
}
