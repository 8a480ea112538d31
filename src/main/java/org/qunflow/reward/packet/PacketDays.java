package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the budgets of days: a packet is taken out by one guarded UPDATE, and goes back into the day it came from. */
@Repository
class PacketDays {
    private final JdbcClient jdbc;
    private final PacketSettings settings;

    PacketDays(JdbcClient jdbc, PacketSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

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

    PacketDay of(CommunityId community, LocalDate day) {
        return jdbc.sql("select packets, amount, most_packets, most_amount from reward_packet_day"
                        + " where community_id = ? and day = ?")
                .params(community.value(), Date.valueOf(day))
                .query((r, n) -> new PacketDay(r.getInt(1), r.getBigDecimal(2), r.getInt(3), r.getBigDecimal(4)))
                .optional()
                .orElseGet(() -> new PacketDay(0, BigDecimal.ZERO, settings.packetsPerDay(), settings.amountPerDay()));
    }

    /** Gives the part of a packet back into the budget of its day. */
    void giveBack(PacketId id) {
        jdbc.sql("""
                update reward_packet_day d set packets = d.packets - 1, amount = d.amount - p.amount
                from reward_packet p where p.id = ? and d.community_id = p.community_id and d.day = p.day""").param(id.value()).update();
    }
}
