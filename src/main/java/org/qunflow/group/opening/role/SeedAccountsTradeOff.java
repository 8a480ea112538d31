package org.qunflow.group.opening.role;

import java.util.List;
import org.qunflow.community.TradeOff;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Accounts of our own that warm a new group up, and a platform that punishes several accounts of one person. */
@Component
class SeedAccountsTradeOff implements TradeOff {
    private final RoleSettings settings;

    SeedAccountsTradeOff(RoleSettings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "seed-accounts";
    }

    @Override
    public List<String> rows() {
        return List.of("003-25", "004-14", "004-17");
    }

    @Override
    public List<Parameter> parameters(CommunityId community) {
        return List.of(
                new Parameter("seed-cap", Integer.toString(settings.seedCap()), "accounts"),
                new Parameter(
                        "seed-longest", Integer.toString(settings.seedLongest().getDays()), "days"));
    }

    @Override
    public String where() {
        return "/groups/openings";
    }
}
