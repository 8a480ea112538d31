package org.qunflow.season.process;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.season.Seasons;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Puts the candidates whom the layering answered on the waiting list (003-14, 003-20). */
@Component("inviteCandidatesDelegate")
class InviteCandidatesDelegate implements JavaDelegate {
    private final Seasons seasons;

    InviteCandidatesDelegate(Seasons seasons) {
        this.seasons = seasons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String candidates = execution.getVariable("candidates").toString();
        seasons.nominate(
                CommunityId.of(execution.getProcessBusinessKey()),
                Stream.of(candidates.split(","))
                        .filter(id -> !id.isBlank())
                        .map(MemberId::of)
                        .toList());
    }
}
