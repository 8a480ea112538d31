package org.qunflow.audit.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.qunflow.audit.Words;
import org.qunflow.audit.search.Lines;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalLine;
import org.qunflow.member.Member;
import org.springframework.stereotype.Component;

/** The human tasks that were later than all others. */
@Component
class LateTasks {
    private static final int SHOWN = 20;

    private final Lines lines;
    private final Words words;

    LateTasks(Lines lines, Words words) {
        this.lines = lines;
        this.words = words;
    }

    /**
     * One task.
     *
     * @param entry where the journal tells of it: its end, or its beginning while it is open
     * @param member as the reader may see it, or null
     * @param by who answered at last; null while it is open
     */
    record Late(long entry, String step, Member member, Instant due, String lateBy, String by) {}

    /** The latest first. */
    List<Late> of(Community community, List<AskedTask> tasks, Instant now) {
        List<AskedTask> latest = tasks.stream()
                .filter(t -> t.isLate(now))
                .sorted(Comparator.comparing((AskedTask t) -> t.lateBy(now)).reversed())
                .limit(SHOWN)
                .toList();
        List<Lines.Told> told =
                lines.of(community, latest.stream().map(AskedTask::opened).toList());
        return IntStream.range(0, latest.size())
                .mapToObj(i -> late(latest.get(i), told.get(i).member(), now))
                .toList();
    }

    private Late late(AskedTask task, Member member, Instant now) {
        return new Late(
                task.closed().orElse(task.opened()).id(),
                task.step(words.isChinese()),
                member,
                task.due().orElseThrow(),
                words.duration(task.lateBy(now)),
                task.closed().map(LateTasks::by).orElse(null));
    }

    private static String by(JournalLine end) {
        return end.data().path("by").asText();
    }
}
