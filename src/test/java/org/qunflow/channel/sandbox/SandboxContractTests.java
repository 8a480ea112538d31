package org.qunflow.channel.sandbox;

import java.time.Duration;
import java.time.ZoneId;
import org.qunflow.channel.Channel;
import org.qunflow.channel.ChannelContractTests;
import org.qunflow.channel.ChannelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The sandbox is a truthful double: it keeps the contract of all channels. */
@ChannelTest
class SandboxContractTests extends ChannelContractTests {
    @Autowired
    SandboxJournal journal;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Override
    protected Channel channel() {
        return sandbox(Channel.Policy.AT_MOST_ONCE, 0, 0, 0);
    }

    @Override
    protected Channel dedupingChannel() {
        return sandbox(Channel.Policy.DEDUPE, 0, 0, 0);
    }

    @Override
    protected Channel channelThatLosesReplies() {
        return sandbox(Channel.Policy.AT_MOST_ONCE, 100, 0, 0);
    }

    @Override
    protected Channel refusingChannel() {
        return sandbox(Channel.Policy.AT_MOST_ONCE, 0, 100, 0);
    }

    @Override
    protected Channel busyChannel() {
        return sandbox(Channel.Policy.AT_MOST_ONCE, 0, 0, 100);
    }

    @Override
    protected int effects(String dedupeKey) {
        return jdbc.queryForObject(
                "select count(*) from channel_sandbox_journal where dedupe_key = ? and outcome in ('DELIVERED', 'LOST_REPLY')",
                Integer.class,
                dedupeKey);
    }

    private Channel sandbox(Channel.Policy policy, double lost, double refused, double later) {
        SandboxSettings settings = new SandboxSettings(
                100, false, ZoneId.of("Asia/Shanghai"), Duration.ZERO, policy, 1, lost, refused, later);
        return new SandboxChannel(journal, settings, transactions);
    }
}
