package org.qunflow.conversion;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of offers and conversions; changes of one transaction come together. */
@Repository
class OfferRows {
    private final JdbcTemplate jdbc;

    OfferRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A change of one offer. */
    sealed interface Change {}

    record Presented(UUID id, CommunityId community, MemberId member, Terms offer, Instant at, Instant expires)
            implements Change {}

    /** A proposal, with price and units where something decided about them. */
    record Terms(Offers.Proposal proposal, OfferTerms.Terms own) {}

    record Accepted(UUID id, CommunityId community, MemberId member, Offers.Order order, String currency, Instant at)
            implements Change {}

    record Withdrawn(CommunityId community, MemberId member, Instant at) implements Change {}

    Optional<Offers.Presented> presented(MemberId member) {
        return jdbc
                .query(
                        "select product, scene, expires_at from conversion_offer where member_id = ? and state = 'PRESENTED'",
                        (r, n) -> new Offers.Presented(
                                r.getString(1),
                                r.getString(2),
                                r.getTimestamp(3).toInstant()),
                        member.value())
                .stream()
                .findFirst();
    }

    void apply(List<Change> changes) {
        accept(only(changes, Accepted.class));
        withdraw(only(changes, Withdrawn.class));
        present(only(changes, Presented.class));
    }

    private static <T extends Change> List<T> only(List<Change> changes, Class<T> type) {
        return changes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void present(List<Presented> presented) {
        jdbc.batchUpdate("""
                insert into conversion_offer (id, community_id, member_id, scene, product, state, presented_at, expires_at,
                  price, units)
                values (?, ?, ?, ?, ?, 'PRESENTED', ?, ?, ?, ?)""", presented, 500, (s, p) -> {
            s.setObject(1, p.id());
            s.setObject(2, p.community().value());
            s.setObject(3, p.member().value());
            s.setString(4, p.offer().proposal().scene());
            s.setString(5, p.offer().proposal().product());
            s.setTimestamp(6, Timestamp.from(p.at()));
            s.setTimestamp(7, Timestamp.from(p.expires()));
            s.setBigDecimal(8, p.offer().own() == null ? null : p.offer().own().price());
            s.setObject(9, p.offer().own() == null ? null : p.offer().own().units(), Types.INTEGER);
        });
    }

    private void accept(List<Accepted> accepted) {
        jdbc.batchUpdate("""
                with offer as (
                  update conversion_offer set state = 'ACCEPTED', closed_at = ?
                  where community_id = ? and member_id = ? and state = 'PRESENTED' returning id)
                insert into conversion_conversion (id, community_id, member_id, offer_id, order_source, order_id, amount,
                  currency, at)
                values (?, ?, ?, (select id from offer), ?, ?, ?, ?, ?) on conflict do nothing""", accepted, 500, (s, a) -> {
            s.setTimestamp(1, Timestamp.from(a.at()));
            s.setObject(2, a.community().value());
            s.setObject(3, a.member().value());
            s.setObject(4, a.id());
            s.setObject(5, a.community().value());
            s.setObject(6, a.member().value());
            s.setString(7, a.order().source());
            s.setString(8, a.order().id());
            s.setBigDecimal(9, a.order().amount());
            s.setString(10, a.currency());
            s.setTimestamp(11, Timestamp.from(a.at()));
        });
    }

    private void withdraw(List<Withdrawn> withdrawn) {
        if (!withdrawn.isEmpty()) {
            jdbc.update(
                    """
                    update conversion_offer set state = 'WITHDRAWN', closed_at = ?
                    where member_id = any(?) and state = 'PRESENTED'""",
                    Timestamp.from(withdrawn.get(0).at()),
                    withdrawn.stream().map(w -> w.member().value()).toArray(UUID[]::new));
        }
    }
}
