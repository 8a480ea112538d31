package org.qunflow.layering;

import java.time.Instant;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the layering of a whole community at once: every living member's scorecard is read in one query, the
 * table is asked once per distinct tuple of inputs, and those whose tier changes are moved afterwards, in chunks.
 */
@Service
public class LayeringRun {
    private final Scorecards scorecards;
    private final Evaluation evaluation;
    private final RunRows rows;
    private final News news;

    LayeringRun(Scorecards scorecards, Evaluation evaluation, RunRows rows, News news) {
        this.scorecards = scorecards;
        this.evaluation = evaluation;
        this.rows = rows;
        this.news = news;
    }

    /** How many were looked at, and how many go up and down. */
    public record Result(int evaluated, int promoted, int demoted) {}

    public void fold(CommunityId community) {
        scorecards.foldTo(community, news.now(community));
    }

    /** Evaluates everybody and plans the moves; what an earlier run planned and nobody heard is dropped. */
    @Transactional
    public Result evaluate(CommunityId community) {
        Instant now = news.now(community);
        Result result = evaluation.of(community, now);
        rows.record(community, scorecards.foldTo(community, now), now, result);
        news.tell(
                community,
                at -> new CommunityLayered(community, at, result.evaluated(), result.promoted(), result.demoted()));
        return result;
    }

    /** Members for whom a seat would be right, best first: by what they paid, then by activity. */
    public List<MemberId> candidates(CommunityId community) {
        return rows.candidates(community);
    }
}
