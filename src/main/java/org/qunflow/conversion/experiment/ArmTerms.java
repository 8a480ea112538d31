package org.qunflow.conversion.experiment;

import java.time.Instant;
import java.util.Optional;
import org.qunflow.conversion.OfferTerms;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Gives an offer product and price of its arm and remembers who was shown it; afterwards those of the adopted arm. */
@Component
class ArmTerms implements OfferTerms {
    private final ExposureRows rows;
    private final Members members;

    ArmTerms(ExposureRows rows, Members members) {
        this.rows = rows;
        this.members = members;
    }

    @Override
    public Optional<Terms> of(CommunityId community, MemberId member, String scene, Instant at) {
        return rows.inForce(community, scene, at).flatMap(experiment -> arm(experiment, community, member, at)
                .map(arm -> rows.terms(experiment.id(), arm)));
    }

    private Optional<Integer> arm(ExposureRows.InForce experiment, CommunityId community, MemberId member, Instant at) {
        if (!experiment.shows()) {
            return Optional.of(experiment.winner());
        }
        return rows.shown(experiment.id(), member)
                .or(() -> unit(experiment, community, member).map(unit -> {
                    int arm = rows.shown(experiment.id(), unit)
                            .orElseGet(() -> Drawing.arm(experiment.seed(), unit.name(), experiment.arms()));
                    rows.expose(experiment.id(), community, member, arm, unit, at);
                    return arm;
                }));
    }

    /** Whoever sits in no group has no part in an experiment by group. */
    private Optional<ExposureRows.Unit> unit(ExposureRows.InForce experiment, CommunityId community, MemberId member) {
        return experiment.by() == Plan.Assignment.GROUP
                ? rows.group(community, member)
                : members.find(community, member).map(m -> new ExposureRows.Unit(member.value(), m.externalId()));
    }
}
