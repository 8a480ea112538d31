package org.qunflow.member;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When members sleep and come back.
 *
 * @param dormantAfter no fact, offer or seat for this long: the member leaves the engine
 * @param reEntryAfter earliest return after the exit
 */
@ConfigurationProperties("qunflow.member")
record MemberSettings(
        @DefaultValue("P90D") Period dormantAfter,
        @DefaultValue("P7D") Period reEntryAfter) {}
