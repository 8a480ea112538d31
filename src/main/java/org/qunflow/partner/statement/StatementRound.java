package org.qunflow.partner.statement;

import java.time.Instant;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Draws up the statements of the month that is over. */
@Component
class StatementRound implements Round {
    private final Statements statements;
    private final Programmes programmes;

    StatementRound(Statements statements, Programmes programmes) {
        this.statements = statements;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 112;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return programmes.runs(community, StatementProgrammes.KEY) ? statements.drawUp(community) : 0;
    }
}
