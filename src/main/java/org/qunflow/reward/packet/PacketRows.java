package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of red packets and of the budgets of days. */
@Repository
class PacketRows {
    private final JdbcClient jdbc;
    private final PacketSettings settings;

    PacketRows(JdbcClient jdbc, PacketSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** A wish for a red packet. */
    record Wish(CommunityId community, MemberId member, BigDecimal amount, String occasion, String key) {}

    /** Takes one packet out of the day's budget; false if it does not go into it. */
    boolean use(CommunityId community, LocalDate day, BigDecimal amount) {
        jdbc.sql("""
                insert into reward_packet_day (community_id, day, most_packets, most_amount) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(community.value(), Date.valueOf(day), settings.packetsPerDay(), settings.amountPerDay())
                .update();
        return jdbc.sql("""
                        update reward_packet_day set packets = packets + 1, amount = amount + :amount
                        where community_id = :community and day = :day
                          and packets < most_packets and amount + :amount <= most_amount""")
                        .param("amount", amount)
                        .param("community", community.value())
                        .param("day", Date.valueOf(day))
                        .update()
                == 1;
    }

    PacketDay day(CommunityId community, LocalDate day) {
        return jdbc.sql("select packets, amount, most_packets, most_amount from reward_packet_day"
                        + " where community_id = ? and day = ?")
                .params(community.value(), Date.valueOf(day))
                .query((r, n) -> new PacketDay(r.getInt(1), r.getBigDecimal(2), r.getInt(3), r.getBigDecimal(4)))
                .optional()
                .orElseGet(() -> new PacketDay(0, BigDecimal.ZERO, settings.packetsPerDay(), settings.amountPerDay()));
    }

    /** The wishes of one member follow each other from here on, until the transaction ends. */
    void lock(MemberId member) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))")
                .param(member.toString())
                .query((r, n) -> 0)
                .list();
    }

    int since(MemberId member, Instant moment) {
        return jdbc.sql("select count(*) from reward_packet"
                        + " where member_id = ? and asked_at > ? and state <> 'GIVEN_BACK'")
                .params(member.value(), Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    Optional<PacketId> under(CommunityId community, String key) {
        return jdbc.sql("select id from reward_packet where community_id = ? and key = ?")
                .params(community.value(), key)
                .query((r, n) -> new PacketId(r.getObject(1, UUID.class)))
                .optional();
    }

    void insert(PacketId id, Wish wish, LocalDate day, String by, Instant at) {
        jdbc.sql("""
                insert into reward_packet (id, community_id, member_id, day, amount, occasion, key, state, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, 'ASKED', ?, ?)""")
                .params(
                        id.value(),
                        wish.community().value(),
                        wish.member().value(),
                        Date.valueOf(day),
                        wish.amount(),
                        wish.occasion(),
                        wish.key(),
                        by,
                        Timestamp.from(at))
                .update();
    }

    Optional<Packet> find(PacketId id) {
        return jdbc.sql("select * from reward_packet where id = ?")
                .param(id.value())
                .query(PacketRows::packet)
                .optional();
    }

    List<Packet> newest(CommunityId community, PacketId before, int limit) {
        return jdbc.sql("select * from reward_packet where community_id = ? and id < ? order by id desc limit ?")
                .params(community.value(), before.value(), limit)
                .query(PacketRows::packet)
                .list();
    }

    List<PacketId> open(MemberId member) {
        return jdbc.sql("select id from reward_packet where member_id = ? and state = 'ASKED'")
                .param(member.value())
                .query((r, n) -> new PacketId(r.getObject(1, UUID.class)))
                .list();
    }

    void sentBy(PacketId id, String by) {
        jdbc.sql("update reward_packet set sent_by = ? where id = ? and state = 'ASKED'")
                .params(by, id.value())
                .update();
    }

    /** Closes it; false if it is closed already. */
    boolean close(PacketId id, String state, String voucher, Instant at) {
        return jdbc.sql(
                                "update reward_packet set state = ?, voucher = ?, closed_at = ? where id = ? and state = 'ASKED'")
                        .params(state, voucher, Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    /** Gives its part back into the budget of its day. */
    void giveBack(PacketId id) {
        jdbc.sql("""
                update reward_packet_day d set packets = d.packets - 1, amount = d.amount - p.amount
                from reward_packet p where p.id = ? and d.community_id = p.community_id and d.day = p.day""").param(id.value()).update();
    }

    String by(PacketId id) {
        return jdbc.sql("select coalesce(sent_by, 'system') from reward_packet where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static Packet packet(ResultSet r, int row) throws SQLException {
        return new Packet(
                new PacketId(r.getObject("id", UUID.class)),
                new CommunityId(r.getObject("community_id", UUID.class)),
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getBigDecimal("amount"),
                r.getString("occasion"),
                r.getString("state"),
                r.getString("voucher"),
                r.getTimestamp("asked_at").toInstant());
    }
}
