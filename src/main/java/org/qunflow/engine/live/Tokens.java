package org.qunflow.engine.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.engine.work.Instances;
import org.qunflow.shared.PerTransaction;
import org.springframework.stereotype.Component;

/** Keeps the picture of where tokens stand: gathers what a transaction moves, writes it once right before the commit. */
@Component
public class Tokens {
    private final Instances instances;
    private final TokenRows rows;
    private final PerTransaction<Moves> moves = new PerTransaction<>(Moves::new, this::write);

    Tokens(Instances instances, TokenRows rows) {
        this.instances = instances;
        this.rows = rows;
    }

    /** What one transaction did so far: tokens that came and still stand, steps that were left, journeys that ended. */
    private static final class Moves {
        private final Map<String, Token> came = new LinkedHashMap<>();
        private final Set<String> wentOn = new HashSet<>();
        private final Map<String, String> left = new HashMap<>();
        private final Set<String> ended = new HashSet<>();
        private final Map<String, TokenRows.Carried> carried = new LinkedHashMap<>();
    }

    /** A token has come to a step. Instances that nobody started through our doors are not counted. */
    void came(String processInstance, String id, Token.Place place, Instant since) {
        instances.find(processInstance).ifPresent(instance -> {
            moves.current().came.put(id, new Token(instance, id, place, since, null));
            moves.current().wentOn.add(instance.id());
        });
    }

    /** The step to which a token has come in this transaction has a term. */
    public void due(String id, Instant moment) {
        moves.current().came.computeIfPresent(id, (i, token) -> token.due(moment));
    }

    /** The term of a step where a token has stood for some time is another one now. */
    public void putOff(String processInstance, String id, Instant until) {
        rows.putOff(processInstance, id, until);
    }

    void left(String processInstance, String id) {
        Moves now = moves.current();
        if (now.came.remove(id) == null) {
            now.left.put(id, processInstance);
        }
    }

    void ended(String processInstance) {
        moves.current().ended.add(processInstance);
    }

    /** Another version of the process carries the token on. */
    void carried(String processInstance, String id, Token.Place place) {
        moves.current().carried.put(id, new TokenRows.Carried(processInstance, id, place));
    }

    private void write(Moves now) {
        now.wentOn.removeAll(now.ended);
        Map<String, String> leaving = new HashMap<>(now.left);
        leaving.values().removeIf(instance -> now.wentOn.contains(instance) || now.ended.contains(instance));
        now.left.values().retainAll(now.wentOn);
        rows.carry(now.carried.values());
        rows.end(now.ended);
        rows.goOn(now.wentOn, now.left.keySet());
        rows.leave(leaving);
        List<Token> stand = new ArrayList<>(now.came.values());
        stand.removeIf(token -> now.ended.contains(token.instance().id()));
        rows.stand(stand);
        now.came.clear();
        now.wentOn.clear();
        now.left.clear();
        now.ended.clear();
        now.carried.clear();
    }
}
