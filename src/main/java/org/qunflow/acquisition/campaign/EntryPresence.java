package org.qunflow.acquisition.campaign;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether people can come in by a campaign, and the end of that. */
@Repository
class EntryPresence {
    private final JdbcClient jdbc;

    EntryPresence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean any(CampaignId campaign) {
        return jdbc.sql("select exists (select 1 from acquisition_entry where campaign_id = ? and closed_at is null)")
                .param(campaign.value())
                .query(Boolean.class)
                .single();
    }

    void close(CampaignId campaign, Instant at) {
        jdbc.sql("update acquisition_entry set closed_at = ? where campaign_id = ? and closed_at is null")
                .params(Timestamp.from(at), campaign.value())
                .update();
    }
}
