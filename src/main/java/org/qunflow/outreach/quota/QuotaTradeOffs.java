package org.qunflow.outreach.quota;

import java.util.List;
import java.util.function.Function;
import org.qunflow.community.TradeOff;
import org.qunflow.shared.CommunityId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger stands between: any time, any frequency, and the platform; few touches, and many. */
@Configuration(proxyBeanMethods = false)
class QuotaTradeOffs {
    private static final String PAGE = "/outreach/quota";

    private record Declared(
            String key, List<String> rows, QuotaRules rules, Function<QuotaRule, List<Parameter>> parameters)
            implements TradeOff {

        @Override
        public List<Parameter> parameters(CommunityId community) {
            return parameters.apply(rules.of(community).rule());
        }

        @Override
        public String where() {
            return PAGE;
        }
    }

    @Bean
    TradeOff anyTime(QuotaRules rules) {
        return new Declared(
                "any-time",
                List.of("003-01", "002-03"),
                rules,
                rule -> List.of(
                        new TradeOff.Parameter("mode", rule.mode().name(), "none"),
                        new TradeOff.Parameter("kept", Integer.toString(rule.kept()), "slots"),
                        new TradeOff.Parameter("gap", Integer.toString(rule.gapMinutes()), "minutes"),
                        new TradeOff.Parameter("week-cap", Integer.toString(rule.weekCap()), "perWeek")));
    }

    @Bean
    TradeOff classicTouch(QuotaRules rules) {
        return new Declared(
                "classic-touch",
                List.of("004-09", "003-24"),
                rules,
                rule -> List.of(
                        new TradeOff.Parameter("promotion-cap", Integer.toString(rule.promotionCap()), "perMonth")));
    }
}
