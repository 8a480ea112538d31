package org.qunflow.reward.money;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of money; a transfer and the balances that it moves are one statement. */
@Repository
class MoneyRows {
    private static final String HOUSE = """
            insert into reward_money_account (community_id, owner_type, pocket)
            select :community, 'HOUSE', pocket from unnest(array['OUTSIDE','INCOME','EXPENSE']) as pocket
            on conflict do nothing""";

    private static final String OWNERS = """
            insert into reward_money_account (community_id, owner_type, owner_id, pocket)
            select :community, :type, :owner, pocket from unnest(array['HELD','PENDING','AVAILABLE']) as pocket
            on conflict do nothing""";

    private static final String OF = "community_id = :community and owner_type = :type and owner_id = :owner";

    private static final String POST = """
            with side as materialized (
              select id, pocket from reward_money_account
              where community_id = :community and pocket in (:from, :to)
                and (owner_type = 'HOUSE' or owner_type = :type and owner_id = :owner)
              order by id for update),
            posted as (
              insert into reward_money_transfer (community_id, move, owner_type, owner_id, from_account, to_account, amount,
                reason, made_by, at, key)
              select :community, :move, :type, :owner, f.id, t.id, :amount, :reason, :by, :at, :key
              from side f, side t where f.pocket = :from and t.pocket = :to returning id),
            moved as (
              update reward_money_account a
              set balance = a.balance + case side.pocket when :to then cast(:amount as numeric) else - :amount end
              from side where a.id = side.id)
            select id from posted""";

    private final JdbcClient jdbc;
    private final CurrentOperator operator;

    MoneyRows(JdbcClient jdbc, CurrentOperator operator) {
        this.jdbc = jdbc;
        this.operator = operator;
    }

    /** What stands under a key. */
    record Booking(long id, Owner owner, BigDecimal amount) {
        boolean is(Movement it) {
            return owner.equals(it.owner()) && amount.compareTo(it.amount()) == 0;
        }
    }

    /** Opens what accounts are missing and locks the owner's; answers how much may move. */
    BigDecimal lock(CommunityId community, Movement it) {
        Map<String, BigDecimal> held = locked(community, it.owner());
        if (held.isEmpty()) {
            open(community, it.owner());
            held = locked(community, it.owner());
        }
        return it.move() == MoneyMove.CLAW_BACK
                ? free(community, it.owner())
                : held.getOrDefault(it.move().from().name(), BigDecimal.ZERO);
    }

    private Map<String, BigDecimal> locked(CommunityId community, Owner owner) {
        return pockets(community, owner, " order by id for update");
    }

    private void open(CommunityId community, Owner owner) {
        jdbc.sql(HOUSE).param("community", community.value()).update();
        jdbc.sql(OWNERS).params(owner(community, owner)).update();
    }

    /** Commission that became free and was not taken back. */
    private BigDecimal free(CommunityId community, Owner owner) {
        return jdbc.sql("""
                select coalesce(sum(case move when 'RIPEN' then amount else - amount end), 0) from reward_money_transfer
                where move in ('RIPEN', 'CLAW_BACK') and\s""" + OF)
                .params(owner(community, owner))
                .query(BigDecimal.class)
                .single();
    }

    Optional<Booking> under(CommunityId community, Movement it) {
        return jdbc.sql("""
                select id, owner_type, owner_id, amount from reward_money_transfer
                where community_id = ? and move = ? and key = ?""")
                .params(community.value(), it.move().name(), it.key())
                .query((r, n) -> new Booking(
                        r.getLong(1),
                        new Owner(Owner.Type.valueOf(r.getString(2)), r.getObject(3, UUID.class)),
                        r.getBigDecimal(4)))
                .optional();
    }

    long post(CommunityId community, Movement it, Instant at) {
        return jdbc.sql(POST)
                .params(owner(community, it.owner()))
                .param("from", it.move().from().name())
                .param("to", it.move().to().name())
                .param("move", it.move().name())
                .param("amount", it.amount())
                .param("reason", it.reason())
                .param("by", operator.name())
                .param("at", Timestamp.from(at))
                .param("key", it.key())
                .query(Long.class)
                .single();
    }

    Balance balance(CommunityId community, Owner owner) {
        Map<String, BigDecimal> held = pockets(community, owner, "");
        return new Balance(
                held.getOrDefault(Pocket.HELD.name(), BigDecimal.ZERO),
                held.getOrDefault(Pocket.PENDING.name(), BigDecimal.ZERO),
                held.getOrDefault(Pocket.AVAILABLE.name(), BigDecimal.ZERO));
    }

    List<Line> lines(CommunityId community, Owner owner, long below, int most) {
        return jdbc.sql("select id, move, amount, reason, made_by, at, key from reward_money_transfer where " + OF
                        + " and id < :below order by id desc limit :most")
                .params(owner(community, owner))
                .param("below", below)
                .param("most", most)
                .query((r, n) -> new Line(
                        r.getLong(1),
                        MoneyMove.valueOf(r.getString(2)),
                        r.getBigDecimal(3),
                        r.getString(4),
                        r.getString(5),
                        r.getTimestamp(6).toInstant(),
                        r.getString(7)))
                .list();
    }

    private Map<String, BigDecimal> pockets(CommunityId community, Owner owner, String lock) {
        return jdbc
                .sql("select pocket, balance from reward_money_account where " + OF + lock)
                .params(owner(community, owner))
                .query((r, n) -> Map.entry(r.getString(1), r.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> owner(CommunityId community, Owner owner) {
        return Map.of("community", community.value(), "type", owner.type().name(), "owner", owner.id());
    }
}
