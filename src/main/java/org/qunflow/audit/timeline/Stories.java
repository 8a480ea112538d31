package org.qunflow.audit.timeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.audit.Words;
import org.qunflow.audit.search.Lines;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalLine;
import org.qunflow.journal.JournalPlace;
import org.qunflow.journal.JournalSearch;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the journal and the engine know about a group, a process instance, or somebody who works here. */
@Component
class Stories {
    private static final int MOST = 2_000;
    private static final int PAGE = 50;

    private final JournalSearch journal;
    private final JournalItems items;
    private final StepItems steps;
    private final Members members;
    private final Lines told;
    private final Words words;

    Stories(JournalSearch journal, JournalItems items, StepItems steps, Members members, Lines told, Words words) {
        this.journal = journal;
        this.items = items;
        this.steps = steps;
        this.members = members;
        this.told = told;
        this.words = words;
    }

    /**
     * A timeline with its heading.
     *
     * @param what GROUP, INSTANCE or OPERATOR
     * @param member id of the member whose process this is, or null
     * @param whom whom an entry of the shown page is about, by its number, as the reader may see them
     * @param asked the question that finds the same in the journal, by the names of its address
     */
    record Story(
            String what,
            String name,
            String path,
            String member,
            Map<String, String> asked,
            Map<Long, Member> whom,
            Timeline.Page timeline,
            Timeline.Query query) {}

    /** Empty if nothing is known of such a group. */
    Optional<Story> ofGroup(Community community, String id, Timeline.Query query) {
        List<JournalLine> lines = journal.page(JournalFilter.in(community.id()).ofGroup(id), Optional.empty(), MOST);
        String name = lines.stream()
                .filter(l -> l.kind().equals("group.GroupOpened"))
                .map(l -> words.word("name", l.data().path("name")))
                .findFirst()
                .orElse(id);
        Timeline.Page page = Timeline.cut(items.of(community.id(), lines), query);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Story(
                        "GROUP",
                        name,
                        path("groups", id),
                        null,
                        Map.of("group", id),
                        whom(community, lines, page),
                        page,
                        query));
    }

    /** Empty if the community has no such instance. */
    Optional<Story> ofInstance(Community community, String id, Timeline.Query query) {
        return steps.find(community.id(), id).map(owned -> {
            List<JournalLine> lines = journal.page(
                    JournalFilter.in(community.id()).ofInstance(id, owned.businessKey()), Optional.empty(), MOST);
            List<TimelineItem> all = new ArrayList<>(items.of(community.id(), lines));
            all.addAll(steps.of(owned.instance(), 0).stream()
                    .map(step -> step.with(Map.of()))
                    .toList());
            return new Story(
                    "INSTANCE",
                    steps.name(owned.instance()),
                    path("instances", id),
                    member(community, owned.businessKey()),
                    Map.of("instance", id),
                    Map.of(),
                    Timeline.cut(all, query),
                    query);
        });
    }

    /** Page by page from the journal, because somebody may have done very much; empty if nothing at all. */
    Optional<Story> ofOperator(Community community, String name, Timeline.Query query) {
        JournalFilter filter = JournalFilter.in(community.id()).by(name);
        List<JournalLine> found = journal.page(filter, query.place(), PAGE + 1);
        List<JournalLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? place(shown.get(PAGE - 1)) : null;
        Timeline.Page page = new Timeline.Page(items.of(community.id(), shown), Map.of(), shown.size(), next);
        boolean isKnown = !found.isEmpty() || query.place().isPresent();
        return isKnown
                ? Optional.of(new Story(
                        "OPERATOR",
                        name,
                        path("operators", name),
                        null,
                        Map.of("actor", name),
                        whom(community, shown, page),
                        page,
                        query))
                : Optional.empty();
    }

    private Map<Long, Member> whom(Community community, List<JournalLine> lines, Timeline.Page page) {
        Set<Long> shown = page.items().stream().map(TimelineItem::entry).collect(Collectors.toSet());
        List<JournalLine> known =
                lines.stream().filter(l -> shown.contains(l.id())).toList();
        return told.of(community, known).stream()
                .filter(t -> t.member() != null)
                .collect(Collectors.toMap(t -> t.line().id(), Lines.Told::member));
    }

    /** The id of the member who has this business key, or null. */
    private String member(Community community, String businessKey) {
        try {
            MemberId id = new MemberId(UUID.fromString(businessKey));
            return members.find(community.id(), id).map(m -> businessKey).orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static String path(String kind, String id) {
        return "/audit/" + kind + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    private static String place(JournalLine last) {
        return new JournalPlace(last.at(), last.id()).toString().replace('_', ' ');
    }
}
