package org.qunflow.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.channel.Outbox;
import org.qunflow.channel.OutboxLine;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Messages that wait for a person: to be confirmed, or to be said what became of them. */
@Component
class Sends {
    private static final int MOST = 200;

    private final Outbox outbox;
    private final Members members;
    private final ObjectMapper json;

    Sends(Outbox outbox, Members members, ObjectMapper json) {
        this.outbox = outbox;
        this.members = members;
        this.json = json;
    }

    /** A message as people see it; member null: it goes to a group. */
    record Line(OutboxLine send, Member member, String text) {}

    List<Line> of(CommunityId community) {
        List<OutboxLine> waiting = outbox.attention(community, MOST);
        List<MemberId> ids = waiting.stream()
                .map(w -> w.message().member())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<MemberId, Member> known =
                members.findAll(community, ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return waiting.stream()
                .map(w -> new Line(w, w.message().member().map(known::get).orElse(null), text(w)))
                .toList();
    }

    private String text(OutboxLine line) {
        try {
            return json.readTree(line.message().payload()).path("text").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Cannot read the message " + line.message().id(), e);
        }
    }
}
