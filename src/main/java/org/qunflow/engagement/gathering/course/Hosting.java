package org.qunflow.engagement.gathering.course;

import java.util.Map;
import java.util.Optional;
import org.qunflow.engagement.gathering.AnnouncementRefused;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.GatheringCancelled;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.GatheringMissed;
import org.qunflow.engagement.gathering.Venues;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a gathering's process do to it. */
@Service
public class Hosting {
    private final GatheringRows rows;
    private final GatheringSteps steps;
    private final Advertisements ads;
    private final Venues venues;
    private final News news;

    Hosting(GatheringRows rows, GatheringSteps steps, Advertisements ads, Venues venues, News news) {
        this.rows = rows;
        this.steps = steps;
        this.ads = ads;
        this.venues = venues;
        this.news = news;
    }

    /** What the table gathering-brief is asked with (003-03). */
    public Map<String, Object> checklist(GatheringId id) {
        Gathering.Brief brief =
                rows.find(rows.communityOf(id), id).orElseThrow().brief();
        return Map.of(
                "themed",
                !brief.theme().isBlank(),
                "onTone",
                brief.onTone(),
                "painful",
                !brief.painPoint().isBlank(),
                "ad",
                brief.ad());
    }

    /** What the table gathering-heat is asked with (000-15). */
    public int spoke(GatheringId id) {
        return rows.find(rows.communityOf(id), id).orElseThrow().outcome().spoke();
    }

    /** Why the list did not pass: it stands on the gathering's page. */
    @Transactional
    public void doubt(GatheringId id, String reason) {
        steps.refuse(id, reason);
    }

    /**
     * Clears a gathering for its announcement: nothing without a theme (003-08), no advertisement above the cap of its
     * group and week (001-03). A refusal stands on its page and in the journal.
     */
    @Transactional
    public boolean clear(GatheringId id) {
        CommunityId community = rows.communityOf(id);
        Gathering gathering = rows.lock(community, id).orElseThrow();
        Optional<String> refusal = refusal(community, gathering);
        if (refusal.isEmpty()) {
            steps.clear(id, gathering.brief().ad(), ads.week(community, gathering));
            return true;
        }
        steps.refuse(id, refusal.get());
        news.tell(
                community,
                at -> new AnnouncementRefused(
                        community, at, gathering.group(), id, gathering.plan().title(), refusal.get()));
        return false;
    }

    private Optional<String> refusal(CommunityId community, Gathering gathering) {
        if (venues.open(community, gathering.group()).isEmpty()) {
            return Optional.of("GROUP_CLOSED");
        }
        if (gathering.brief().theme().isBlank()) {
            return Optional.of("NO_THEME");
        }
        if (!gathering.plan().startsAt().isAfter(news.now(community))) {
            return Optional.of("TOO_LATE");
        }
        boolean above = gathering.brief().ad() && !ads.take(community, gathering);
        return above ? Optional.of("AD_CAP") : Optional.empty();
    }

    /** Cancels a gathering, and gives the slot of its advertisement back if that was not used. */
    @Transactional
    public void cancel(GatheringId id) {
        CommunityId community = rows.communityOf(id);
        Gathering gathering = rows.lock(community, id).orElseThrow();
        ads.release(id);
        steps.cancel(id);
        news.tell(
                community,
                at -> new GatheringCancelled(
                        community,
                        at,
                        gathering.group(),
                        id,
                        gathering.plan().title(),
                        gathering.outcome().endedNote()));
    }

    /** Nobody held it (003-24). */
    @Transactional
    public void miss(GatheringId id) {
        CommunityId community = rows.communityOf(id);
        Gathering gathering = rows.lock(community, id).orElseThrow();
        ads.release(id);
        steps.miss(id);
        news.tell(
                community,
                at -> new GatheringMissed(
                        community, at, gathering.group(), id, gathering.plan().title()));
    }
}
