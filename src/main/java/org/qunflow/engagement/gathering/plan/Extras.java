package org.qunflow.engagement.gathering.plan;

import java.time.Instant;
import java.util.List;
import org.qunflow.community.Communities;
import org.qunflow.engagement.gathering.Answer;
import org.qunflow.engagement.gathering.GatheringPlanned;
import org.qunflow.engagement.gathering.PlanRefused;
import org.qunflow.engagement.gathering.Venues;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to gatherings that somebody plans beside the columns. */
@Service
public class Extras {
    private static final int LONGEST = 60;

    private final PlanRows plans;
    private final Venues venues;
    private final Communities communities;
    private final News news;

    Extras(PlanRows plans, Venues venues, Communities communities, News news) {
        this.plans = plans;
        this.venues = venues;
        this.communities = communities;
        this.news = news;
    }

    /** Plans a gathering beside the columns; a refusal stands in the journal. */
    @Transactional
    public Answer plan(CommunityId community, NewGathering wanted) {
        Instant starts = wanted.day()
                .atTime(wanted.at())
                .atZone(communities.get(community).zone())
                .toInstant();
        String refusal = refusal(community, wanted, starts);
        if (refusal != null) {
            return refused(community, wanted.title(), refusal);
        }
        PlanRows.Slot slot = new PlanRows.Slot(column(wanted), wanted.day(), starts);
        PlanRows.Planned planned =
                plans.plan(community, slot, List.of(wanted.group().value())).get(0);
        if (planned.leftOut()) {
            plans.forget(planned);
            return refused(community, wanted.title(), "TOO_MANY");
        }
        news.tell(
                community,
                at -> new GatheringPlanned(
                        community, at, wanted.group(), planned.id(), wanted.title(), planned.value()));
        return new Answer.Done(planned.id().value());
    }

    private String refusal(CommunityId community, NewGathering wanted, Instant starts) {
        if (wanted.title().isBlank() || wanted.title().length() > LONGEST) {
            return "NO_TITLE";
        }
        if (wanted.host().isBlank() || wanted.host().length() > LONGEST) {
            return "NO_HOST";
        }
        if (venues.open(community, wanted.group()).isEmpty()) {
            return "NO_GROUP";
        }
        return starts.isAfter(news.now(community)) ? null : "PAST";
    }

    private Answer refused(CommunityId community, String title, String why) {
        news.tell(community, at -> new PlanRefused(community, at, title, why));
        return new Answer.Refused(why);
    }

    private static Column column(NewGathering n) {
        return new Column(
                null, n.title(), "", n.group(), null, null, null, n.day(), n.at(), n.host(), n.form(), n.value(),
                n.guest());
    }
}
