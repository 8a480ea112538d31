package org.qunflow.security.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The door to who is signed in where. A session that is ended here is ended on all nodes, from its next request on. */
@Repository
public class Sessions {
    /** The attribute of a session that says from what it was begun. */
    public static final String DEVICE = "device";

    private static final GuardedReading KEPT = new GuardedReading();

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody signed in somewhere.
     *
     * @param handle names the session on pages; it is not the secret of the cookie
     * @param device what the browser says it is, empty if it says nothing
     * @param here true for the session that asks
     */
    public record SignedIn(String handle, Instant since, Instant seen, String device, boolean here) {}

    /** Sessions of a user that have not expired, the latest used first. */
    public List<SignedIn> of(String username, String ownId) {
        return jdbc.sql("""
                select s.primary_id, s.creation_time, s.last_access_time, a.attribute_bytes, s.session_id = ? as here
                  from security_session s
                  left join security_session_attributes a
                    on a.session_primary_id = s.primary_id and a.attribute_name = ?
                 where s.principal_name = ? and s.expiry_time > extract(epoch from clock_timestamp()) * 1000
                 order by s.last_access_time desc limit 50""")
                .params(ownId, DEVICE, username)
                .query(Sessions::signedIn)
                .list();
    }

    /** Ends one session of the user; false if it has ended already. */
    @Transactional
    public boolean end(String username, String handle) {
        return jdbc.sql("delete from security_session where principal_name = ? and primary_id = ?")
                        .params(username, handle)
                        .update()
                == 1;
    }

    /** Ends all sessions of the user; returns how many. */
    @Transactional
    public int endAll(String username) {
        return jdbc.sql("delete from security_session where principal_name = ?")
                .param(username)
                .update();
    }

    /** Ends all sessions of the user but the one that asks; returns how many. */
    @Transactional
    public int endOthers(String username, String ownId) {
        return jdbc.sql("delete from security_session where principal_name = ? and session_id <> ?")
                .params(username, ownId)
                .update();
    }

    private static SignedIn signedIn(ResultSet row, int number) throws SQLException {
        byte[] device = row.getBytes("attribute_bytes");
        return new SignedIn(
                row.getString("primary_id"),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                device != null && KEPT.convert(device) instanceof String text ? text : "",
                row.getBoolean("here"));
    }
}
