package org.qunflow.channel.sandbox;

import org.qunflow.channel.Channel;
import org.qunflow.channel.ChannelContractTests;
import org.qunflow.channel.ChannelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sandbox is a truthful double: it keeps the contract of all channels. */
@ChannelTest
class SandboxContractTests extends ChannelContractTests {
    @Autowired
    SandboxFixture sandboxes;

    @Autowired
    JdbcTemplate jdbc;

    @Override
    protected Channel channel() {
        return sandboxes.moody(Channel.Policy.AT_MOST_ONCE, 0, 0, 0);
    }

    @Override
    protected Channel dedupingChannel() {
        return sandboxes.moody(Channel.Policy.DEDUPE, 0, 0, 0);
    }

    @Override
    protected Channel channelThatLosesReplies() {
        return sandboxes.moody(Channel.Policy.AT_MOST_ONCE, 100, 0, 0);
    }

    @Override
    protected Channel refusingChannel() {
        return sandboxes.moody(Channel.Policy.AT_MOST_ONCE, 0, 100, 0);
    }

    @Override
    protected Channel busyChannel() {
        return sandboxes.moody(Channel.Policy.AT_MOST_ONCE, 0, 0, 100);
    }

    @Override
    protected int effects(String dedupeKey) {
        return jdbc.queryForObject(
                "select count(*) from channel_sandbox_journal where dedupe_key = ? and outcome in ('DELIVERED', 'LOST_REPLY')",
                Integer.class,
                dedupeKey);
    }
}
