package org.qunflow.reward;

import java.util.List;
import java.util.Set;
import org.qunflow.member.Suspensions;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Keeps awards back from who is suspended (004-16): refused once, and not given later. */
@Component
class Withheld {
    private final WithheldRows rows;
    private final Suspensions suspensions;
    private final Book book;
    private final News news;

    Withheld(WithheldRows rows, Suspensions suspensions, Book book, News news) {
        this.rows = rows;
        this.suspensions = suspensions;
        this.book = book;
        this.news = news;
    }

    /** Those that may be given. */
    List<Award> without(CommunityId community, List<Award> wanted) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        Set<String> before = rows.known(community, wanted);
        List<Award> fresh =
                wanted.stream().filter(a -> !before.contains(a.key())).toList();
        Set<MemberId> held =
                suspensions.held(fresh.stream().map(Award::member).distinct().toList());
        List<Award> kept = fresh.stream().filter(a -> held.contains(a.member())).toList();
        rows.keep(community, kept, news.now(community));
        kept.forEach(a -> book.refuse(community, a.member(), Kind.AWARD, a.points(), Refusal.SUSPENDED));
        return fresh.stream().filter(a -> !held.contains(a.member())).toList();
    }
}
