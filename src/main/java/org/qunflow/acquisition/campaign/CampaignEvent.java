package org.qunflow.acquisition.campaign;

import org.qunflow.shared.DomainEvent;

/** Something happened to a campaign. */
interface CampaignEvent extends DomainEvent {
    CampaignId campaign();

    @Override
    default String subjectType() {
        return "campaign";
    }

    @Override
    default String subjectId() {
        return campaign().toString();
    }
}
