package org.qunflow.moderation.message;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What was said in groups; defaults of the house.
 *
 * @param kept how long it is kept: 30 days
 * @param negative words of attack and of bad mood (000-20)
 */
@Validated
@ConfigurationProperties("qunflow.moderation.messages")
record MessageSettings(
        @DefaultValue("P30D") Period kept,

        @DefaultValue({
            "垃圾",
            "骗子",
            "滚",
            "闭嘴",
            "恶心",
            "白痴",
            "蠢",
            "坑人",
            "退群",
            "太差",
            "liar",
            "scam",
            "shut up",
            "idiot",
            "disgusting"
        })
        List<String> negative) {

    boolean isNegative(Plain plain) {
        return negative.stream().anyMatch(plain::holds);
    }
}
