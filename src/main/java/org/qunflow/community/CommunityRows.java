package org.qunflow.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of communities. */
@Repository
class CommunityRows {
    private static final String SELECT =
            "select id, name, brand, zone, currency, phase, as_of, moved_days from community_community ";

    private final JdbcTemplate jdbc;

    CommunityRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(Community c, Instant at) {
        return jdbc.update(
                        """
                        insert into community_community (id, name, brand, zone, currency, phase, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (name) do nothing""",
                        c.id().value(),
                        c.name(),
                        c.brand(),
                        c.zone().getId(),
                        c.currency().getCurrencyCode(),
                        c.phase().name(),
                        Timestamp.from(at))
                == 1;
    }

    Optional<Community> find(CommunityId id) {
        return jdbc.query(SELECT + "where id = ?", this::community, id.value()).stream()
                .findFirst();
    }

    Optional<Community> named(String name) {
        return jdbc.query(SELECT + "where name = ?", this::community, name).stream()
                .findFirst();
    }

    BusinessModel model(CommunityId id) {
        String model =
                jdbc.queryForObject("select model from community_community where id = ?", String.class, id.value());
        return BusinessModel.valueOf(model);
    }

    boolean model(CommunityId id, BusinessModel model) {
        return jdbc.update(
                        "update community_community set model = ? where id = ? and model <> ?",
                        model.name(),
                        id.value(),
                        model.name())
                == 1;
    }

    List<Community> all() {
        return jdbc.query(SELECT + "order by name", this::community);
    }

    /** The same, and until the transaction ends nobody changes it. */
    Optional<Community> hold(CommunityId id) {
        return jdbc.query(SELECT + "where id = ? for share", this::community, id.value()).stream()
                .findFirst();
    }

    /** Writes down the move of a community that has not begun to live; false if it has, or was moved before. */
    boolean move(CommunityId id, int days) {
        return jdbc.update(
                        "update community_community set moved_days = ?"
                                + " where id = ? and phase = 'IMPORT' and moved_days is null",
                        days,
                        id.value())
                == 1;
    }

    void freeze(CommunityId id, Instant asOf) {
        jdbc.update(
                "update community_community set phase = 'FROZEN', as_of = ? where id = ?",
                Timestamp.from(asOf),
                id.value());
    }

    void goLive(CommunityId id) {
        jdbc.update("update community_community set phase = 'LIVE', as_of = null where id = ?", id.value());
    }

    private Community community(ResultSet r, int n) throws SQLException {
        Timestamp asOf = r.getTimestamp("as_of");
        return new Community(
                new CommunityId(r.getObject("id", UUID.class)),
                r.getString("name"),
                r.getString("brand"),
                ZoneId.of(r.getString("zone")),
                Currency.getInstance(r.getString("currency")),
                Community.Phase.valueOf(r.getString("phase")),
                asOf == null ? null : asOf.toInstant(),
                r.getInt("moved_days"));
    }
}
