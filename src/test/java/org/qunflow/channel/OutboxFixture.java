package org.qunflow.channel;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.Ids;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Named states of the outbox, and a living community around it. */
public class OutboxFixture {
    public static final CommunityId COMMUNITY = CommunityId.next();

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final ScriptedChannel channel;
    private final Communities communities;
    private final Members members;
    private final TimeTravel timeTravel;
    private final BusinessClock clock;

    OutboxFixture(
            JdbcTemplate jdbc,
            Outbox outbox,
            TransactionTemplate transaction,
            ScriptedChannel channel,
            Communities communities,
            Members members,
            TimeTravel timeTravel,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
        this.channel = channel;
        this.communities = communities;
        this.members = members;
        this.timeTravel = timeTravel;
        this.clock = clock;
    }

    /** Nothing in the outbox, everybody may be touched, nobody replays. */
    public void empty() {
        List.of("channel_outbox", "channel_inbox", "channel_sandbox_journal", "channel_sandbox_quota")
                .forEach(table -> jdbc.update("delete from " + table));
        clock.release();
        channel.reset(Channel.Policy.AT_MOST_ONCE);
        when(timeTravel.standsStill()).thenReturn(false);
        communityIs(Community.Phase.LIVE);
        when(members.touchable(any())).thenAnswer(call -> List.copyOf(call.<Collection<MemberId>>getArgument(0)));
    }

    public void communityIs(Community.Phase phase) {
        Community community = new Community(
                COMMUNITY, "Tea", "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"), phase, null, 0);
        when(communities.get(any())).thenReturn(community);
    }

    /** A message to a new member, committed. */
    public OutgoingMessage ready(String dedupeKey) {
        return put(message(dedupeKey, ScriptedChannel.NAME, MemberId.next()));
    }

    public OutgoingMessage put(OutgoingMessage message) {
        transaction.executeWithoutResult(tx -> outbox.put(message));
        return message;
    }

    public OutgoingMessage message(String dedupeKey, String channelName, MemberId member) {
        return OutgoingMessage.toMember(Ids.next(), COMMUNITY, dedupeKey, channelName, member, "{\"text\": \"hello\"}");
    }

    public OutgoingMessage groupMessage(String dedupeKey, String channelName) {
        return OutgoingMessage.toGroup(
                Ids.next(), COMMUNITY, dedupeKey, channelName, GroupId.next(), "{\"text\": \"hello all\"}");
    }

    public OutboxState state(OutgoingMessage message) {
        return outbox.find(COMMUNITY, message.id()).orElseThrow().state();
    }

    public Map<String, Object> row(OutgoingMessage message) {
        return jdbc.queryForMap("select * from channel_outbox where id = ?", message.id());
    }

    public void leasesRunOut() {
        jdbc.update(
                "update channel_outbox set lease_until = now() - interval '1 second' where lease_until is not null");
    }

    public void everythingIsDue() {
        jdbc.update("update channel_outbox set next_at = now() where state = 'READY'");
    }

    public void firstSentBefore(OutgoingMessage message, String interval) {
        jdbc.update(
                "update channel_outbox set first_sent_at = now() - ?::interval where id = ?", interval, message.id());
    }

    public long journalled(String kind, UUID message) {
        Long count = jdbc.queryForObject(
                "select count(*) from journal_entry where kind = ? and data ->> 'message' = ?",
                Long.class,
                kind,
                message.toString());
        return count == null ? 0 : count;
    }
}
