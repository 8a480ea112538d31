package org.qunflow.reward.packet;

import java.util.List;
import java.util.Map;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.group.seat.GroupClosed;
import org.qunflow.member.MemberExited;
import org.qunflow.member.Members;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The way of a red packet: begun under a name that people know, and withdrawn when nobody is there any more to get it. */
@Component
class PacketProcess {
    private static final String PROCESS = "red-packet";
    private static final String WITHDRAWN = "reward.packetWithdrawn";

    private final PacketRows rows;
    private final PacketGroups groups;
    private final Members members;
    private final Subjects subjects;
    private final Processes processes;

    PacketProcess(PacketRows rows, PacketGroups groups, Members members, Subjects subjects, Processes processes) {
        this.rows = rows;
        this.groups = groups;
        this.members = members;
        this.subjects = subjects;
        this.processes = processes;
    }

    void begin(PacketId id, PacketRows.Wish wish) {
        subjects.name(wish.community(), id, wish.to().toGroup() ? aboutGroup(wish) : aboutMember(wish));
        processes.start(PROCESS, wish.community(), id.toString(), Map.of());
    }

    private Subject aboutMember(PacketRows.Wish wish) {
        String about =
                members.find(wish.community(), wish.to().member()).orElseThrow().displayName() + what(wish);
        return new Subject(about, about, null, wish.to().member());
    }

    private Subject aboutGroup(PacketRows.Wish wish) {
        PacketGroup group =
                groups.of(wish.community(), List.of(wish.to().group())).get(0);
        String parts = " × " + wish.to().pieces();
        return new Subject(group.zh() + what(wish) + parts, group.en() + what(wish) + parts, group.id(), null);
    }

    private static String what(PacketRows.Wish wish) {
        return " · " + wish.occasion() + " · "
                + wish.amount().stripTrailingZeros().toPlainString();
    }

    /** Whoever leaves gets no greeting any more. */
    @EventListener
    void on(MemberExited exit) {
        withdraw(rows.open(PacketTo.member(exit.member())));
    }

    @EventListener
    void on(GroupClosed closed) {
        withdraw(rows.open(PacketTo.group(closed.group(), 1)));
    }

    private void withdraw(List<PacketId> open) {
        open.forEach(id -> processes.correlate(WITHDRAWN, id.toString(), Map.of()));
    }
}
