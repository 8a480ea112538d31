package org.qunflow.conversion.experiment;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Tells the house what happened to price experiments, refusals too. */
@Component
class ExperimentNews {
    private static final int SHOWN = 60;
    private final News news;

    ExperimentNews(News news) {
        this.news = news;
    }

    Instant now(CommunityId community) {
        return news.now(community);
    }

    void opened(CommunityId community, ExperimentId id, Plan plan) {
        news.tell(
                community,
                at -> new ExperimentOpened(
                        community,
                        at,
                        id,
                        plan.name(),
                        plan.scene(),
                        plan.arms().size(),
                        plan.days()));
    }

    void moved(CommunityId community, ExperimentId id, Experiment.State state) {
        news.tell(community, at -> new ExperimentMoved(community, at, id, state));
    }

    void judged(CommunityId community, ExperimentId id, Experiment.Verdict verdict, String arm, Reading reading) {
        long exposed = reading.arms().stream().mapToLong(Reading.Shown::exposed).sum();
        long converted =
                reading.arms().stream().mapToLong(Reading.Shown::converted).sum();
        news.tell(community, at -> new ExperimentJudged(community, at, id, verdict, arm, exposed, converted));
    }

    ExperimentAnswer refused(CommunityId community, String name, ExperimentRefusal why) {
        String shown = name == null ? "" : name.substring(0, Math.min(name.length(), SHOWN));
        news.tell(community, at -> new ExperimentRefused(community, at, "community", community.toString(), shown, why));
        return new ExperimentAnswer.Refused(why);
    }

    ExperimentAnswer refused(CommunityId community, ExperimentId id, String name, ExperimentRefusal why) {
        news.tell(community, at -> new ExperimentRefused(community, at, "experiment", id.toString(), name, why));
        return new ExperimentAnswer.Refused(why);
    }
}
