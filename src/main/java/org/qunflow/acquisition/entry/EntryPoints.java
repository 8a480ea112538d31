package org.qunflow.acquisition.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qunflow.acquisition.campaign.Campaign;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.acquisition.campaign.Campaigns;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to entry points: each belongs to a campaign, perhaps to an arm of an experiment and to one account (003-06). */
@Service
public class EntryPoints {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final int ARM = 20;

    private final EntryRows rows;
    private final AccountRows accounts;
    private final Campaigns campaigns;
    private final News news;

    EntryPoints(EntryRows rows, AccountRows accounts, Campaigns campaigns, News news) {
        this.rows = rows;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.news = news;
    }

    /** Opens one more way into a campaign that is not over. */
    @Transactional
    public EntryAnswer open(CommunityId community, CampaignId campaign, NewEntry entry) {
        Instant now = news.now(community);
        Optional<EntryRefusal> wrong = wrong(community, campaign, entry);
        if (wrong.isEmpty() && !rows.insert(community, campaign, entry, now)) {
            wrong = Optional.of(EntryRefusal.CODE_TAKEN);
        }
        return wrong.map(why -> refused(community, campaign, entry, why)).orElseGet(() -> {
            news.tell(
                    community,
                    at -> new EntryOpened(community, at, "campaign", campaign.toString(), entry.code(), entry.arm()));
            return new EntryAnswer.Done();
        });
    }

    private Optional<EntryRefusal> wrong(CommunityId community, CampaignId campaign, NewEntry entry) {
        if (!CODE.matcher(entry.code()).matches()) {
            return Optional.of(EntryRefusal.NOT_A_CODE);
        }
        if (entry.arm() != null && entry.arm().length() > ARM) {
            return Optional.of(EntryRefusal.NOT_AN_ARM);
        }
        Optional<Campaign> found = campaigns.find(community, campaign);
        if (found.filter(c -> c.state().isOpen()).isEmpty()) {
            return Optional.of(EntryRefusal.CAMPAIGN_OVER);
        }
        boolean unknown = entry.account() != null
                && accounts.find(community, entry.account())
                        .filter(a -> !a.closed())
                        .isEmpty();
        return unknown ? Optional.of(EntryRefusal.UNKNOWN_ACCOUNT) : Optional.empty();
    }

    private EntryAnswer refused(CommunityId community, CampaignId campaign, NewEntry entry, EntryRefusal why) {
        String code = entry.code().substring(0, Math.min(40, entry.code().length()));
        news.tell(community, at -> new EntryRefused(community, at, "campaign", campaign.toString(), code, why));
        return new EntryAnswer.Refused(why);
    }

    public List<Entry> of(CommunityId community, CampaignId campaign) {
        return rows.of(community, campaign);
    }
}
