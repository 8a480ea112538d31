package org.qunflow.reward.prize;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of addresses, which nothing else is joined with. */
@Repository
class AddressRows {
    private final JdbcClient jdbc;

    AddressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(CommunityId community, RedemptionId redemption, Address address, String by, Instant at) {
        jdbc.sql("""
                insert into reward_address as a (redemption_id, community_id, recipient, phone, place, given_by, given_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (redemption_id) do update set recipient = excluded.recipient,
                  phone = excluded.phone, place = excluded.place, given_by = excluded.given_by, given_at = excluded.given_at""")
                .params(
                        redemption.value(),
                        community.value(),
                        address.recipient(),
                        address.phone(),
                        address.place(),
                        by,
                        Timestamp.from(at))
                .update();
    }

    Optional<Address> of(RedemptionId redemption) {
        return jdbc.sql("select recipient, phone, place from reward_address where redemption_id = ?")
                .param(redemption.value())
                .query((r, n) -> new Address(r.getString(1), r.getString(2), r.getString(3)))
                .optional();
    }

    /** Deletes those of redemptions that ended before a moment. */
    int deleteEndedBefore(CommunityId community, Instant moment) {
        return jdbc.sql("""
                delete from reward_address a using reward_redemption r
                where r.id = a.redemption_id and r.community_id = ? and r.closed_at < ?""").params(community.value(), Timestamp.from(moment)).update();
    }
}
