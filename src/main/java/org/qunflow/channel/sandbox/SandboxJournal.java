package org.qunflow.channel.sandbox;

import java.util.Optional;
import java.util.UUID;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What the sandbox received and did, and how much of each member's quota is used: its own side of the world. */
@Repository
class SandboxJournal {
    private static final String HAPPENED = "('DELIVERED', 'AWAITING_CONFIRMATION', 'LOST_REPLY')";

    private final JdbcTemplate jdbc;

    SandboxJournal(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One caller at a time per dedupe key, until the transaction ends. */
    void lock(String dedupeKey) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", r -> {}, "sandbox " + dedupeKey);
    }

    int attempts(String dedupeKey) {
        Integer count = jdbc.queryForObject(
                "select count(*) from channel_sandbox_journal where dedupe_key = ?", Integer.class, dedupeKey);
        return count == null ? 0 : count;
    }

    /** The provider id under which this key had its effect already. */
    Optional<String> happened(String dedupeKey) {
        return jdbc
                .queryForList(
                        "select provider_id from channel_sandbox_journal where dedupe_key = ? and outcome in "
                                + HAPPENED + " order by id limit 1",
                        String.class,
                        dedupeKey)
                .stream()
                .findFirst();
    }

    /** Uses one of the member's messages of today; false if the quota is exceeded. */
    boolean useQuota(MemberId member, String zone, int quota) {
        return jdbc.update("""
                insert into channel_sandbox_quota as q (member_id, day, used) values (?, (now() at time zone ?)::date, 1)
                on conflict (member_id, day) do update set used = q.used + 1 where q.used < ?""", member.value(), zone, quota) == 1;
    }

    double secondsToTomorrow(String zone) {
        Double seconds = jdbc.queryForObject(
                "select extract(epoch from date_trunc('day', now() at time zone ?) + interval '1 day'"
                        + " - (now() at time zone ?))::float8",
                Double.class,
                zone,
                zone);
        return seconds == null ? 0 : seconds;
    }

    void write(OutgoingMessage message, String outcome, String providerId) {
        UUID member = message.member().map(MemberId::value).orElse(null);
        jdbc.update("""
                insert into channel_sandbox_journal (dedupe_key, member_id, outcome, provider_id, payload)
                values (?, ?, ?, ?, ?::jsonb)""", message.dedupeKey(), member, outcome, providerId, message.payload());
    }
}
