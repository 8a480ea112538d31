package org.qunflow.channel.sandbox;

import java.time.Duration;
import java.time.ZoneId;
import org.qunflow.channel.Channel;
import org.springframework.transaction.PlatformTransactionManager;

/** Sandboxes in every mood. */
public class SandboxFixture {
    private final SandboxJournal journal;
    private final PlatformTransactionManager transactions;

    SandboxFixture(SandboxJournal journal, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    /** A sandbox with a large quota and these percentages of lost replies, refusals and postponements. */
    public Channel moody(Channel.Policy policy, double lost, double refused, double later) {
        return of(new SandboxSettings(1000, false, zone(), Duration.ZERO, policy, 1, lost, refused, later));
    }

    /** A sandbox without faults and with a small quota. */
    Channel withQuota(int quota, boolean overQuotaRefuses) {
        return of(new SandboxSettings(
                quota, overQuotaRefuses, zone(), Duration.ZERO, Channel.Policy.AT_MOST_ONCE, 1, 0, 0, 0));
    }

    private Channel of(SandboxSettings settings) {
        return new SandboxChannel(journal, settings, transactions);
    }

    private static ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }
}
