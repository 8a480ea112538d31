package org.qunflow.engagement.checkin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of pictures; the newest of a check-in is the one that is judged. */
@Repository
class ProofRows {
    private final JdbcClient jdbc;

    ProofRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a picture and answers its fingerprint. */
    String keep(CommunityId community, CheckInId checkIn, Picture picture, String by, Instant at) {
        return jdbc.sql("""
                insert into engagement_check_proof (id, community_id, check_in_id, at, by, type, sha256, bytes)
                values (?, ?, ?, ?, ?, ?, encode(sha256(?), 'hex'), ?) returning sha256""")
                .params(
                        Ids.next(),
                        community.value(),
                        checkIn.value(),
                        Timestamp.from(at),
                        by,
                        picture.type(),
                        picture.bytes(),
                        picture.bytes())
                .query(String.class)
                .single();
    }

    Optional<Picture> newest(CommunityId community, CheckInId checkIn) {
        return jdbc.sql("""
                select type, bytes from engagement_check_proof where community_id = ? and check_in_id = ?
                order by id desc limit 1""")
                .params(community.value(), checkIn.value())
                .query((r, n) -> new Picture(r.getString(1), r.getBytes(2)))
                .optional();
    }
}
