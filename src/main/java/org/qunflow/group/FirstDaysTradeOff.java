package org.qunflow.group;

import java.util.List;
import org.qunflow.community.TradeOff;
import org.qunflow.group.life.LifeRules;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** No harvest at the beginning, and groups that live 34 days. */
@Component
class FirstDaysTradeOff implements TradeOff {
    private final GroupSettings settings;
    private final LifeRules clocks;

    FirstDaysTradeOff(GroupSettings settings, LifeRules clocks) {
        this.settings = settings;
        this.clocks = clocks;
    }

    @Override
    public String key() {
        return "first-days";
    }

    @Override
    public List<String> rows() {
        return List.of("004-12", "002-02");
    }

    /** Before the observation ends nobody is layered, and before the layering nobody is offered anything. */
    @Override
    public List<Parameter> parameters(CommunityId community) {
        return List.of(
                new Parameter(
                        "observation", Integer.toString(settings.observation().getDays()), "days"),
                new Parameter(
                        "verdict-day",
                        Integer.toString(clocks.of(community).rule().verdictDay()),
                        "days"));
    }

    @Override
    public String where() {
        return "/design/journey";
    }
}
