package org.qunflow.outreach.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.SendPermit.Verdict;
import org.qunflow.community.Community;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one ledger of all processes. Asked right before a message leaves, it takes a slot for it, or says why not and when
 * to ask again; so every condition is looked at when the message goes, however long it waited.
 */
@Service
public class QuotaLedger {
    private final AskedRows touches;
    private final QuotaRows rows;
    private final SlotTaking taking;
    private final Readiness readiness;
    private final Waking waking;
    private final Turns turns;

    QuotaLedger(AskedRows touches, QuotaRows rows, SlotTaking taking, Readiness readiness, Waking waking, Turns turns) {
        this.touches = touches;
        this.rows = rows;
        this.taking = taking;
        this.readiness = readiness;
        this.waking = waking;
        this.turns = turns;
    }

    /** What stands in the way of messages of one community; each of the others has its slot from now on. */
    @Transactional
    public Map<UUID, Verdict> objections(Community home, List<OutgoingMessage> messages) {
        List<Asked> asked = touches.of(messages);
        if (asked.isEmpty()) {
            return Map.of();
        }
        Turn turn = turns.now(home);
        List<Holdup> holdups = holdups(turn, asked);
        write(turn, asked, holdups);
        Map<UUID, Verdict> verdicts = new HashMap<>();
        holdups.forEach(h -> verdicts.put(h.asked().touch(), h.verdict(turn)));
        return verdicts;
    }

    /** Those that do not go now; each of the others has its slot. */
    List<Holdup> holdups(Turn turn, List<Asked> asked) {
        Map<UUID, Recipient> recipients = rows.lock(turn, recipients(asked));
        rows.open(turn, recipients.keySet());
        List<Holdup> holdups = new ArrayList<>();
        List<Asked> awake = readiness.ready(turn, asked, recipients, holdups);
        taking.refused(turn, asked, awake)
                .forEach(h -> holdups.add(
                        waking.awake(turn, h, recipients.get(h.asked().recipient()))));
        return holdups;
    }

    private void write(Turn turn, List<Asked> asked, List<Holdup> holdups) {
        List<Holdup> waiting = holdups.stream().filter(h -> !h.isFinal(turn)).toList();
        if (!waiting.isEmpty()) {
            touches.mark(waiting);
        }
        List<UUID> going = goingAtLast(asked, holdups);
        if (!going.isEmpty()) {
            touches.unmark(going);
        }
    }

    /** What waited before and goes now. */
    private static List<UUID> goingAtLast(List<Asked> asked, List<Holdup> holdups) {
        Set<UUID> held = holdups.stream().map(h -> h.asked().touch()).collect(Collectors.toSet());
        return asked.stream()
                .filter(a -> a.waited() && !held.contains(a.touch()))
                .map(Asked::touch)
                .toList();
    }

    private static Map<UUID, Boolean> recipients(List<Asked> asked) {
        Map<UUID, Boolean> recipients = new TreeMap<>();
        asked.forEach(a -> recipients.put(a.recipient(), a.group()));
        return recipients;
    }
}
