package org.qunflow.tasks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Puts names to tasks: all members of a list by one query. */
@Component
class TaskLines {
    private final Members members;

    TaskLines(Members members) {
        this.members = members;
    }

    List<TaskLine> of(TaskReader reader, List<Task> tasks) {
        Set<MemberId> ids =
                tasks.stream().map(Task::member).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<MemberId, Member> known = ids.isEmpty()
                ? Map.of()
                : members.findAll(reader.community(), ids).stream()
                        .collect(Collectors.toMap(Member::id, Function.identity()));
        return tasks.stream()
                .map(t -> new TaskLine(t, t.subject().map(known::get).orElse(null), TaskLine.Due.of(t.dueAt(), reader)))
                .toList();
    }

    TaskLine of(TaskReader reader, Task task) {
        return of(reader, List.of(task)).get(0);
    }
}
