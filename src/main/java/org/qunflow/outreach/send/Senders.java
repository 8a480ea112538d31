package org.qunflow.outreach.send;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.WatchedTask;
import org.qunflow.security.Colleagues;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.qunflow.shared.PerTransaction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to who sends into which group, and who does it in his place (000-13): whom a lead named, else the owner and deputy of the group. */
@Service
public class Senders {
    private final SenderRows rows;
    private final Colleagues colleagues;
    private final TaskInbox inbox;
    private final News news;
    private final PerTransaction<Map<CommunityId, Set<String>>> here = new PerTransaction<>(HashMap::new);

    Senders(SenderRows rows, Colleagues colleagues, TaskInbox inbox, News news) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.inbox = inbox;
        this.news = news;
    }

    /** Those who may send here. */
    public List<Colleague> possible(CommunityId community) {
        return colleagues.of(community).stream()
                .filter(c -> c.enabled() && c.doesTasks())
                .toList();
    }

    /**
     * From now on this one sends into these groups; empty, or why not: unknown, same. Groups of other communities are left out.
     *
     * @param deputy empty: nobody is named
     */
    @Transactional
    public Optional<String> name(CommunityId community, Collection<GroupId> groups, String sender, String deputy) {
        List<String> known = possible(community).stream().map(Colleague::name).toList();
        if (!known.contains(sender) || !deputy.isEmpty() && !known.contains(deputy)) {
            return Optional.of("unknown");
        }
        if (sender.equals(deputy)) {
            return Optional.of("same");
        }
        rows.name(community, groups, sender, deputy)
                .forEach(group -> news.tell(community, at -> new SenderNamed(community, at, group, sender, deputy)));
        return Optional.empty();
    }

    /** Who gets the message first: sender, else deputy, as far as they work here; empty: everybody of the role. */
    Optional<String> first(WatchedTask task) {
        return rows.sender(task.community(), SendId.of(task.businessKey())).stream()
                .flatMap(s -> Stream.of(s.sender(), s.deputy()))
                .filter(who -> who != null && here(task.community()).contains(who))
                .findFirst();
    }

    private Set<String> here(CommunityId community) {
        return here.current().computeIfAbsent(community, c -> possible(c).stream()
                .map(Colleague::name)
                .collect(Collectors.toSet()));
    }

    /** The deputy gets a message that waits too long; where none is there, it stays where it is. */
    @Transactional
    public void deputise(WatchedTask task) {
        rows.sender(task.community(), SendId.of(task.businessKey()))
                .map(Sender::deputy)
                .filter(deputy -> !deputy.equals(task.assignee())
                        && here(task.community()).contains(deputy))
                .ifPresent(deputy -> inbox.assign(task.id(), deputy));
    }
}
