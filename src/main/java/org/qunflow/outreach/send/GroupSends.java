package org.qunflow.outreach.send;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.outreach.quota.GroupSlots;
import org.qunflow.outreach.quota.GroupSlots.Wish;
import org.qunflow.outreach.quota.Reason;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to messages for whole groups: planned with a slot of each group, or refused with the reason; taken back. */
@Service
public class GroupSends {
    static final String PROCESS = "group-send";
    private static final String WITHDRAWN = "outreach.sendWithdrawn";

    private final SendRows rows;
    private final SendReading reading;
    private final GroupSlots slots;
    private final SendSettings settings;
    private final Tools tools;

    GroupSends(SendRows rows, SendReading reading, GroupSlots slots, SendSettings settings, Tools tools) {
        this.rows = rows;
        this.reading = reading;
        this.slots = slots;
        this.settings = settings;
        this.tools = tools;
    }

    /** What it needs of the rooms below. */
    @Component
    record Tools(
            Communities communities, Processes processes, Subjects subjects, CurrentOperator operator, News news) {}

    /** What became of a wish: a message for each group that has a slot, and why for each other. */
    public record Plan(Map<GroupId, SendId> planned, Map<GroupId, String> refused) {}

    /**
     * Plans the message for each of the groups, all in one transaction; a group that has no slot is refused and the others
     * get theirs. Throws IllegalArgumentException for more groups than may be asked for at once.
     */
    @Transactional
    public Plan ask(CommunityId community, Collection<GroupId> groups, NewSend what) {
        if (groups.size() > settings.mostGroups()) {
            throw new IllegalArgumentException("At most " + settings.mostGroups() + " groups at once");
        }
        Map<GroupId, String> refused = new LinkedHashMap<>();
        Map<SendId, GroupId> wanted = toOpenGroups(community, groups, refused);
        without(community, what, wanted).forEach((group, why) -> refused.put(group, why.name()));
        plan(community, wanted, what);
        refused.forEach((group, why) ->
                tools.news().tell(community, at -> new GroupSendRefused(community, at, group, what.reason(), why)));
        Map<GroupId, SendId> planned = new LinkedHashMap<>();
        wanted.forEach((send, group) -> planned.put(group, send));
        return new Plan(planned, refused);
    }

    private Map<SendId, GroupId> toOpenGroups(
            CommunityId community, Collection<GroupId> groups, Map<GroupId, String> refused) {
        Map<GroupId, Boolean> open = rows.groups(community, groups);
        Map<SendId, GroupId> wanted = new LinkedHashMap<>();
        groups.stream().distinct().forEach(group -> {
            Boolean isOpen = open.get(group);
            if (Boolean.TRUE.equals(isOpen)) {
                wanted.put(SendId.next(), group);
            } else {
                refused.put(group, isOpen == null ? "UNKNOWN_GROUP" : "GROUP_CLOSED");
            }
        });
        return wanted;
    }

    /** Takes those from the wanted ones for which there is no slot, and says why. */
    private Map<GroupId, Reason> without(CommunityId community, NewSend what, Map<SendId, GroupId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<Wish> wishes = wanted.entrySet().stream()
                .map(w -> new Wish(w.getKey().value(), w.getValue(), what.priority()))
                .toList();
        Map<UUID, Reason> full = slots.reserve(tools.communities().get(community), what.due(), wishes);
        Map<GroupId, Reason> refused = new LinkedHashMap<>();
        full.forEach((send, why) -> refused.put(wanted.remove(new SendId(send)), why));
        return refused;
    }

    private void plan(CommunityId community, Map<SendId, GroupId> wanted, NewSend what) {
        if (wanted.isEmpty()) {
            return;
        }
        String by = tools.operator().name();
        Way way = what.way() == null ? settings.way() : what.way();
        rows.insert(community, wanted, what, way, by, tools.news().now(community));
        name(community, wanted);
        wanted.forEach((send, group) -> tools.news()
                .tell(
                        community,
                        at -> new GroupSendPlanned(community, at, group, send.toString(), what.reason(), what.due())));
    }

    private void name(CommunityId community, Map<SendId, GroupId> wanted) {
        Map<UUID, Subject> subjects = new HashMap<>();
        Map<GroupId, String[]> names = reading.names(community, wanted.values());
        wanted.forEach((send, group) ->
                subjects.put(send.value(), new Subject(names.get(group)[0], names.get(group)[1], group, null)));
        tools.subjects().nameAll(community, subjects);
    }

    /** Lets the processes of planned messages begin, in bulk; what is missed here begins with the next round. */
    public int start(CommunityId community) {
        List<Processes.Item> items =
                rows.unstarted(community).stream().map(Processes.Item::of).toList();
        return items.isEmpty()
                ? 0
                : tools.processes().startAll(PROCESS, community, items).done();
    }

    /** A lead takes a message back that nobody sent yet; false if it is too late. */
    @Transactional
    public boolean withdraw(CommunityId community, SendId send) {
        return reading.find(community, send).filter(Send::isOpen).isPresent()
                && tools.processes().correlate(WITHDRAWN, send.toString(), Map.of("why", "BY_LEAD"));
    }

    /** Messages to groups that were closed meanwhile are taken back, many by one command. */
    int withdrawFromClosedGroups(CommunityId community) {
        List<Processes.Item> items = rows.toClosedGroups(community).stream()
                .map(send -> new Processes.Item(send.toString(), Map.of("why", "GROUP_CLOSED")))
                .collect(Collectors.toList());
        return items.isEmpty()
                ? 0
                : tools.processes().correlateAll(WITHDRAWN, community, items).done();
    }
}
