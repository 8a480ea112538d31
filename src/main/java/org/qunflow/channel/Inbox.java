package org.qunflow.channel;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** The door of what comes in: stored first and answered fast, worked off afterwards, once per source and event id. */
@Service
public class Inbox {
    private final JdbcTemplate jdbc;

    Inbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores an event (payload: JSON); false if this one is here already, which changes nothing. */
    public boolean store(String source, String eventId, String payload) {
        return jdbc.update("""
                insert into channel_inbox (source, event_id, payload) values (?, ?, ?::jsonb)
                on conflict (source, event_id) do nothing""", source, eventId, payload) == 1;
    }
}
