package org.qunflow.outreach.fatigue;

import java.util.List;
import org.qunflow.community.TradeOff;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** An activity every week, and members who have many groups on one phone. */
@Component
class FatigueTradeOff implements TradeOff {
    private final FatigueSettings settings;

    FatigueTradeOff(FatigueSettings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "weekly-activity";
    }

    @Override
    public List<String> rows() {
        return List.of("003-24", "003-21", "002-03");
    }

    @Override
    public List<Parameter> parameters(CommunityId community) {
        return List.of(
                new Parameter("week-limit", Integer.toString(settings.weekLimit()), "touches"),
                new Parameter("month-limit", Integer.toString(settings.monthLimit()), "touches"),
                new Parameter("answer-worth", Integer.toString(settings.answerWorth()), "touches"),
                new Parameter("group-share", Integer.toString(settings.groupShare()), "percent"));
    }

    @Override
    public String where() {
        return "/outreach/fatigue";
    }
}
