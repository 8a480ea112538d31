package org.qunflow.community;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends all rounds through a community, in order. One that fails is logged and does not hold up the others. */
@Service
public class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final List<Round> rounds;
    private final RoundRows rows;

    Rounds(List<Round> rounds, RoundRows rows) {
        this.rounds =
                rounds.stream().sorted(Comparator.comparingInt(Round::order)).toList();
        this.rows = rows;
    }

    /** Lets all rounds go up to the moment, from where they went last. Returns how many members they moved. */
    public int goTo(CommunityId community, Instant to) {
        Instant from = rows.goneTo(community).orElse(Instant.EPOCH);
        int moved = 0;
        for (Round round : rounds) {
            moved += go(round, community, from, to);
        }
        rows.went(community, to);
        return moved;
    }

    private int go(Round round, CommunityId community, Instant from, Instant to) {
        try {
            return round.go(community, from, to);
        } catch (RuntimeException e) {
            log.error("{} failed for community {} at {}", round.getClass().getSimpleName(), community, to, e);
            return 0;
        }
    }
}
