package org.qunflow.engine.move;

import org.qunflow.engine.Interventions.Act;
import org.qunflow.engine.Interventions.Deed;
import org.springframework.stereotype.Component;

/** Says whether a thing can be done to an instance as it stands now. */
@Component
class Permit {
    private final StandingRows standing;
    private final Ways ways;

    Permit(StandingRows standing, Ways ways) {
        this.standing = standing;
        this.ways = ways;
    }

    /** Whose instance it is; throws Refused. */
    String businessKey(Deed deed, String instance) {
        StandingRows.Stands stands = standing.of(deed.community(), instance);
        if (!stands.at(deed.process(), deed.step())) {
            throw new Refused(Refused.Why.MOVED_ON);
        }
        if (stands.suspended()) {
            throw new Refused(Refused.Why.STANDS_STILL);
        }
        if (deed.act() == Act.MOVE || deed.act() == Act.SKIP) {
            mayMove(deed, stands);
        }
        return stands.businessKey();
    }

    private void mayMove(Deed deed, StandingRows.Stands stands) {
        if (stands.tokens() > 1) {
            throw new Refused(Refused.Why.SEVERAL_TOKENS);
        }
        if (!ways.of(stands.definition(), deed.step()).allow(deed)) {
            throw new Refused(Refused.Why.NOT_POSSIBLE);
        }
    }
}
