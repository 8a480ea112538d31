package org.qunflow.channel;

import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes events of the source "scripted": one row per effect, and then what the test says. */
public class ScriptedHandler implements InboundHandler {
    private final JdbcTemplate jdbc;
    private volatile Function<InboundEvent, Handling> then = event -> Handling.DONE;

    ScriptedHandler(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void then(Function<InboundEvent, Handling> what) {
        then = what;
    }

    @Override
    public String source() {
        return "scripted";
    }

    @Override
    public Handling handle(InboundEvent event) {
        jdbc.update(
                "insert into channel_sandbox_journal (dedupe_key, outcome, payload) values (?, 'EFFECT', ?::jsonb)",
                event.eventId(),
                event.payload());
        return then.apply(event);
    }
}
