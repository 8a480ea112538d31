package org.qunflow.security.guess;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords per name typed and per address, on all nodes together, and says when the next one is looked
 * at: some are free, then each waits twice as long as the one before, up to a minute. Nobody is ever locked out, and a
 * quarter of an hour without an attempt forgets.
 */
@Repository
public class Guesses {
    private static final int FREE_PER_NAME = 5;
    private static final int FREE_PER_ADDRESS = 30;
    private static final int LONGEST_SECONDS = 60;
    private static final String TAKE = """
            insert into security_guess as g (about, wrong, last_at, free_at)
            values (:about, 1, clock_timestamp(), clock_timestamp())
            on conflict (about) do update set
              wrong = case when g.last_at < clock_timestamp() - interval '15 minutes' then 1 else g.wrong + 1 end,
              last_at = clock_timestamp(),
              free_at = clock_timestamp() + make_interval(secs =>
                case when g.last_at < clock_timestamp() - interval '15 minutes' or g.wrong < :free then 0
                     else least(power(2, least(g.wrong - :free, 10)), :longest) end)
            where g.free_at <= clock_timestamp()
            """;

    private final JdbcClient jdbc;

    Guesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the right to one attempt; otherwise says how long to wait. An attempt counts as wrong until it was right. */
    @Transactional
    public Optional<Duration> take(Attempt attempt) {
        if (!take(attempt.address(), FREE_PER_ADDRESS)) {
            return Optional.of(wait(attempt.address()));
        }
        if (!take(attempt.name(), FREE_PER_NAME)) {
            giveBack(attempt.address());
            return Optional.of(wait(attempt.name()));
        }
        return Optional.empty();
    }

    /** The attempt was right: the name begins anew, and for the address it is as if it had not been made. */
    @Transactional
    public void right(Attempt attempt) {
        jdbc.sql("delete from security_guess where about = ? or last_at < clock_timestamp() - interval '1 day'")
                .param(attempt.name())
                .update();
        giveBack(attempt.address());
    }

    private boolean take(String about, int free) {
        return jdbc.sql(TAKE)
                        .param("about", about)
                        .param("free", free)
                        .param("longest", LONGEST_SECONDS)
                        .update()
                == 1;
    }

    private void giveBack(String about) {
        jdbc.sql("update security_guess set wrong = greatest(wrong - 1, 0), free_at = least(free_at, clock_timestamp())"
                        + " where about = ?")
                .param(about)
                .update();
    }

    private Duration wait(String about) {
        return jdbc.sql(
                        "select ceil(extract(epoch from free_at - clock_timestamp())) from security_guess where about = ?")
                .param(about)
                .query(Long.class)
                .optional()
                .map(seconds -> Duration.ofSeconds(Math.max(1, seconds)))
                .orElse(Duration.ofSeconds(1));
    }
}
