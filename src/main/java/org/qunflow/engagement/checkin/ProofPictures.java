package org.qunflow.engagement.checkin;

import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Pictures that were handed in: kept with who did so, and the newest of a check-in. */
@Component
class ProofPictures {
    private final ProofRows rows;
    private final CurrentOperator operator;
    private final News news;

    ProofPictures(ProofRows rows, CurrentOperator operator, News news) {
        this.rows = rows;
        this.operator = operator;
        this.news = news;
    }

    void keep(CheckTask task, CheckInId id, MemberId member, Picture picture) {
        CommunityId community = task.community();
        String sha256 = rows.keep(community, id, picture, operator.name(), news.now(community));
        news.tell(community, at -> new ProofKept(community, at, member, id, picture.type(), sha256, operator.name()));
    }

    Optional<Picture> newest(CommunityId community, CheckInId id) {
        return rows.newest(community, id);
    }
}
