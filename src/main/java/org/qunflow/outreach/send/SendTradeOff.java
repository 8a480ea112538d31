package org.qunflow.outreach.send;

import java.util.List;
import org.qunflow.community.TradeOff;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** A real person who speaks, and a channel that could send it all. */
@Component
class SendTradeOff implements TradeOff {
    private final SendSettings settings;

    SendTradeOff(SendSettings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "by-hand";
    }

    @Override
    public List<String> rows() {
        return List.of("002-12", "003-01");
    }

    @Override
    public List<Parameter> parameters(CommunityId community) {
        return List.of(
                new Parameter("way", settings.way().name(), "none"),
                new Parameter("window", Long.toString(settings.window().toHours()), "hours"));
    }

    @Override
    public String where() {
        return "/outreach/sends";
    }
}
