package org.qunflow.acquisition.entry;

import java.sql.Timestamp;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says once that nobody could take the newcomers of an entry point, until somebody can again. */
@Component
class FullAccounts {
    private final JdbcClient jdbc;
    private final News news;

    FullAccounts(JdbcClient jdbc, News news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    void told(CommunityId community, EntryRows.Waiting waiting, int left, Instant to) {
        if (left == 0) {
            jdbc.sql("update acquisition_entry set stuck = false, routed_to = ? where id = ?")
                    .params(Timestamp.from(to), waiting.entry())
                    .update();
        } else if (becomesStuck(waiting)) {
            news.tell(
                    community,
                    at -> new AccountsFull(
                            community, at, "entry", waiting.entry().toString(), waiting.code(), left));
        }
    }

    private boolean becomesStuck(EntryRows.Waiting waiting) {
        return jdbc.sql("update acquisition_entry set stuck = true where id = ? and not stuck")
                        .param(waiting.entry())
                        .update()
                == 1;
    }
}
