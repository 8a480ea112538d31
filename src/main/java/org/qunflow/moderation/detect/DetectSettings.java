package org.qunflow.moderation.detect;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When detectors speak up (004-14, 000-20); all of these are ours.
 *
 * @param repeats how often one account says the same: 3 times …
 * @param within … in 24 hours
 * @param accounts how many accounts say the same: 3 …
 * @param together … within 2 hours
 * @param links hosts of shortened and known deceptive links
 * @param words what is written with tricks: contacts and offers that draw members away
 * @param negativeShare share of negative messages in a group on a day from which it is an alarm: 0.3 …
 * @param negativeLeast … if at least so many are negative: 4 …
 * @param negativeAuthors … and come from so many: 2; one alone is a case and no mood
 * @param attacks negative messages of one account on a day of alarm that make a case: 2
 */
@Validated
@ConfigurationProperties("qunflow.moderation.detect")
record DetectSettings(
        @DefaultValue("3") @Min(2) int repeats,
        @DefaultValue("PT24H") Duration within,
        @DefaultValue("3") @Min(2) int accounts,
        @DefaultValue("PT2H") Duration together,

        @DefaultValue({"bit.ly", "t.cn", "url.cn", "dwz.cn", "tinyurl.com", "suo.im"})
        List<String> links,

        @DefaultValue({"加微信", "兼职", "刷单", "返利群", "add my wechat", "part-time job"})
        List<String> words,

        @DefaultValue("0.3") @DecimalMin("0") @DecimalMax("1")
        BigDecimal negativeShare,

        @DefaultValue("4") @Positive int negativeLeast,
        @DefaultValue("2") @Positive int negativeAuthors,
        @DefaultValue("2") @Positive int attacks) {}
