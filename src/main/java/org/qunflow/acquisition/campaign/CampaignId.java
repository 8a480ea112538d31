package org.qunflow.acquisition.campaign;

import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identity of a campaign, also the business key of its run. */
public record CampaignId(UUID value) {

    static CampaignId next() {
        return new CampaignId(Ids.next());
    }

    public static CampaignId of(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
