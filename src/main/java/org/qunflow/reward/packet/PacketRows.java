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
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of red packets. */
@Repository
class PacketRows {
    private final JdbcClient jdbc;

    PacketRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A wish for a red packet. */
    record Wish(CommunityId community, PacketTo to, BigDecimal amount, String occasion, String key) {}

    /** The wishes for one member or group follow each other from here on, until the transaction ends. */
    void lock(PacketTo to) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 2))")
                .param(to.id().toString())
                .query((r, n) -> 0)
                .list();
    }

    /** How many it got since then, or will get. */
    int since(PacketTo to, Instant moment) {
        return jdbc.sql("select count(*) from reward_packet where " + column(to)
                        + " = ? and asked_at > ? and state <> 'GIVEN_BACK'")
                .params(to.id(), Timestamp.from(moment))
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
                insert into reward_packet (id, community_id, member_id, group_id, pieces, day, amount, occasion, key, state, asked_by,
                  asked_at)
                values (:id, :community, :member, :group, :pieces, :day, :amount, :occasion, :key, 'ASKED', :by, :at)""")
                .param("id", id.value())
                .param("community", wish.community().value())
                .param("member", wish.to().toGroup() ? null : wish.to().id())
                .param("group", wish.to().toGroup() ? wish.to().id() : null)
                .param("pieces", wish.to().pieces())
                .param("day", Date.valueOf(day))
                .param("amount", wish.amount())
                .param("occasion", wish.occasion())
                .param("key", wish.key())
                .param("by", by)
                .param("at", Timestamp.from(at))
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

    List<PacketId> open(PacketTo to) {
        return jdbc.sql("select id from reward_packet where " + column(to) + " = ? and state = 'ASKED'")
                .param(to.id())
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
                to(r),
                r.getBigDecimal("amount"),
                r.getString("occasion"),
                r.getString("state"),
                r.getString("voucher"),
                r.getTimestamp("asked_at").toInstant());
    }

    private static PacketTo to(ResultSet r) throws SQLException {
        UUID group = r.getObject("group_id", UUID.class);
        return group == null
                ? PacketTo.member(new MemberId(r.getObject("member_id", UUID.class)))
                : PacketTo.group(new GroupId(group), r.getInt("pieces"));
    }

    private static String column(PacketTo to) {
        return to.toGroup() ? "group_id" : "member_id";
    }
}
