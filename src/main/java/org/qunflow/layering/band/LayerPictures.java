package org.qunflow.layering.band;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads how the members of a community are spread over quadrants and bands, and where one of them is. */
@Repository
public class LayerPictures {
    private final JdbcTemplate jdbc;

    LayerPictures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Evaluation(long id, Instant at, int payment, int order) {}

    public LayerPicture of(CommunityId community) {
        Evaluation last = last(community).orElse(new Evaluation(0, null, 0, 0));
        return new LayerPicture(
                quadrants(community),
                moves(last.id()),
                counts(community, BandKind.PAYMENT),
                counts(community, BandKind.ORDER),
                last.at(),
                last.payment(),
                last.order());
    }

    private Optional<Evaluation> last(CommunityId community) {
        return jdbc
                .query(
                        """
                        select id, at, payment_version, order_version from layering_evaluation
                        where community_id = ? order by id desc limit 1""",
                        (r, n) -> new Evaluation(r.getLong(1), r.getTimestamp(2).toInstant(), r.getInt(3), r.getInt(4)),
                        community.value())
                .stream()
                .findFirst();
    }

    private Map<String, Long> quadrants(CommunityId community) {
        Map<String, Long> quadrants = new LinkedHashMap<>();
        List.of("HH", "HL", "LH", "LL").forEach(q -> quadrants.put(q, 0L));
        jdbc.query(
                "select coalesce(c.quadrant, l.quadrant) as held, count(*) from " + MemberViews.LIVING + " l"
                        + " left join layering_scorecard c on c.member_id = l.member_id"
                        + " where l.community_id = ? and coalesce(c.quadrant, l.quadrant) is not null group by 1",
                r -> {
                    quadrants.put(r.getString(1), r.getLong(2));
                },
                community.value());
        return quadrants;
    }

    private List<LayerPicture.Move> moves(long evaluation) {
        return jdbc.query(
                "select from_quadrant, to_quadrant, members from layering_movement where evaluation_id = ? order by 1, 2",
                (r, n) -> new LayerPicture.Move(r.getString(1), r.getString(2), r.getInt(3)),
                evaluation);
    }

    private List<LayerPicture.Count> counts(CommunityId community, BandKind kind) {
        return jdbc.query(
                "select " + kind.column()
                        + ", count(*) from layering_standing where community_id = ? group by 1 order by 1",
                (r, n) -> new LayerPicture.Count(r.getInt(1), r.getLong(2)),
                community.value());
    }

    public Optional<Standing> of(CommunityId community, MemberId member) {
        return jdbc
                .query(
                        """
                        select quadrant, paid, orders, payment_band, order_band, payment_version, order_version
                        from layering_standing where community_id = ? and member_id = ?""",
                        (r, n) -> new Standing(
                                member,
                                r.getString(1),
                                r.getBigDecimal(2),
                                r.getInt(3),
                                r.getInt(4),
                                r.getInt(5),
                                r.getInt(6),
                                r.getInt(7)),
                        community.value(),
                        member.value())
                .stream()
                .findFirst();
    }
}
