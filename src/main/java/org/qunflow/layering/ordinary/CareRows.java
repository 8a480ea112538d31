package org.qunflow.layering.ordinary;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.layering.LayeringSettings;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of months, and what is asked about ordinary fans as a whole. */
@Repository
class CareRows {
    private static final String NEWEST =
            " where community_id = ? and month = (select max(month) from layering_care where community_id = ?)";

    private static final String PROMISING = " from " + MemberViews.LIVING
            + " l join layering_scorecard s on s.member_id = l.member_id"
            + " where l.community_id = ? and l.tier = any(?) and s.paid >= ?";

    private final JdbcTemplate jdbc;
    private final OrdinarySettings settings;
    private final LayeringSettings layering;

    CareRows(JdbcTemplate jdbc, OrdinarySettings settings, LayeringSettings layering) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.layering = layering;
    }

    boolean begin(CommunityId community, LocalDate month, Instant at) {
        return jdbc.update("""
                        insert into layering_care (community_id, month, started_at) values (?, ?, ?)
                        on conflict do nothing""", community.value(), Date.valueOf(month), Timestamp.from(at)) == 1;
    }

    void touched(CommunityId community) {
        jdbc.update("update layering_care set touches = touches + 1" + NEWEST, community.value(), community.value());
    }

    int touches(CommunityId community) {
        return jdbc
                .queryForList(
                        "select touches from layering_care" + NEWEST,
                        Integer.class,
                        community.value(),
                        community.value())
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** Ordinary fans, and those among them who are silent. */
    record Spread(int ordinary, int silent) {}

    Spread spread(CommunityId community) {
        return jdbc.queryForObject(
                "select count(*), count(*) filter (where coalesce(c.quadrant, l.quadrant) in ('HL', 'LL')) from "
                        + MemberViews.LIVING + " l left join layering_scorecard c on c.member_id = l.member_id"
                        + " where l.community_id = ? and l.tier = any(?)",
                (r, n) -> new Spread(r.getInt(1), r.getInt(2)),
                community.value(),
                settings.tiers().toArray(String[]::new));
    }

    /** How many of them go up as planned by the newest evaluation, or went up since the month began. */
    int promoted(CommunityId community, LocalDate month) {
        return jdbc.queryForObject(
                """
                select count(distinct a.member_id) from layering_assignment a
                join community_community c on c.id = a.community_id
                where a.community_id = ? and a.from_tier = any(?) and not a.to_tier = any(?)
                  and a.at >= ?::timestamp at time zone c.zone""",
                Integer.class,
                community.value(),
                settings.tiers().toArray(String[]::new),
                settings.tiers().toArray(String[]::new),
                month.atStartOfDay());
    }

    /** Those worth nurturing who paid most. */
    List<MemberId> promising(CommunityId community, int limit) {
        return jdbc.query(
                "select l.member_id" + PROMISING + " order by s.paid desc, l.member_id limit ?",
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                community.value(),
                settings.tiers().toArray(String[]::new),
                promisingFrom(),
                limit);
    }

    int promising(CommunityId community) {
        return jdbc.queryForObject(
                "select count(*)" + PROMISING,
                Integer.class,
                community.value(),
                settings.tiers().toArray(String[]::new),
                promisingFrom());
    }

    private BigDecimal promisingFrom() {
        return layering.highFrom().multiply(settings.promising());
    }

    Optional<LocalDate> month(CommunityId community) {
        return jdbc
                .queryForList(
                        "select month from layering_care" + NEWEST, Date.class, community.value(), community.value())
                .stream()
                .findFirst()
                .map(Date::toLocalDate);
    }

    void reviewed(CommunityId community, int ordinary, int promoted, int promising, Instant at) {
        jdbc.update(
                "update layering_care set ordinary = ?, promoted = ?, promising = ?, reviewed_at = ?" + NEWEST,
                ordinary,
                promoted,
                promising,
                Timestamp.from(at),
                community.value(),
                community.value());
    }
}
