package org.qunflow.engagement.ugc;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Members' contributions (003-16, 004-20). None of these numbers stands in the source; they are defaults of the house.
 *
 * @param points for an accepted contribution where its kind has none of its own; 0: none
 * @param pointsOf points by kind
 * @param longest characters of a contribution
 * @param largestPicture bytes of a picture
 * @param forbidden words that a contribution must not hold: contacts and offers that draw members away (004-14)
 * @param sampledPercent how many in a hundred of the contributions that authors publish at once are looked at afterwards
 */
@Validated
@ConfigurationProperties("qunflow.engagement.ugc")
record UgcSettings(
        @PositiveOrZero @DefaultValue("20") BigDecimal points,
        @DefaultValue Map<WorkKind, BigDecimal> pointsOf,
        @Positive @Max(10_000) @DefaultValue("4000") int longest,
        @Positive @Max(5_242_880) @DefaultValue("5242880") int largestPicture,

        @DefaultValue({"加微信", "兼职", "刷单", "代购群", "返利群", "add my wechat", "part-time job"})
        List<String> forbidden,

        @Min(0) @Max(100) @DefaultValue("20") int sampledPercent) {

    BigDecimal pointsFor(WorkKind kind) {
        return pointsOf.getOrDefault(kind, points);
    }
}
