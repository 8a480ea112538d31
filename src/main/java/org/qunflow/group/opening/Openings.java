package org.qunflow.group.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.group.GroupType;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the files with which groups are opened (001-05). */
@Service
public class Openings {
    /** The programme under which groups are opened and roles end with their term. */
    public static final String PROGRAMME = "group-openings";

    static final String PROCESS = "group-opening";
    static final int LONGEST = 500;
    private static final int LONGEST_NAME = 60;

    private final OpeningRows rows;
    private final Keepers keepers;
    private final Processes processes;
    private final Subjects subjects;
    private final OpeningNews news;

    Openings(OpeningRows rows, Keepers keepers, Processes processes, Subjects subjects, OpeningNews news) {
        this.rows = rows;
        this.keepers = keepers;
        this.processes = processes;
        this.subjects = subjects;
        this.news = news;
    }

    /** Newest first, from behind this one; null: from the beginning. */
    public List<Opening> newest(CommunityId community, GroupId after, int limit) {
        OpeningRows.Place place = Optional.ofNullable(after)
                .flatMap(id -> find(community, id))
                .map(o -> new OpeningRows.Place(o.preparedAt(), o.group().value()))
                .orElse(null);
        return rows.newest(community, place, limit);
    }

    public Optional<Opening> find(CommunityId community, GroupId group) {
        return rows.find(group).filter(o -> o.community().equals(community));
    }

    /** Plans a group; it is one once its file is complete. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> plan(CommunityId community, GroupType type, String name) {
        if (type == null || type == GroupType.TIER || name.isBlank() || name.length() > LONGEST_NAME) {
            return news.refused(community, "PLAN", Refusal.of("NAME_OR_TYPE", LONGEST_NAME));
        }
        GroupId group = GroupId.next();
        rows.plan(community, group, type, name.strip(), news.now(community));
        subjects.name(community, group, new Subject(name.strip(), name.strip(), null, null));
        news.tell(community, at -> new OpeningMoved(community, at, group, name.strip(), "PLANNED", type.name()));
        processes.start(PROCESS, community, group.toString(), Map.of());
        return Optional.empty();
    }

    /** Writes the file as far as it is known. Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> fill(Opening opening, OpeningFile file) {
        Optional<Refusal> why = objection(opening, file);
        if (why.isEmpty() && !rows.fill(opening.group(), file, opening.version())) {
            why = Optional.of(Refusal.of(opening.isPreparing() ? "SOMEBODY_FASTER" : "FIXED"));
        }
        if (why.isPresent()) {
            return news.refused(opening.community(), opening.group(), "FILL", why.get());
        }
        tell(opening, "FILLED", String.join(", ", file.missing()));
        return Optional.empty();
    }

    private Optional<Refusal> objection(Opening opening, OpeningFile file) {
        if (file.scenes().size() > OpeningFile.MOST_SCENES) {
            return Optional.of(Refusal.of("TOO_MANY_SCENES", OpeningFile.MOST_SCENES));
        }
        boolean tooLong = List.of(
                        file.interest(),
                        file.purpose(),
                        file.platform(),
                        file.joinPrinciple(),
                        file.norms(),
                        file.persona(),
                        file.theme(),
                        String.join("", file.scenes()))
                .stream()
                .anyMatch(text -> text.length() > LONGEST);
        return tooLong
                ? Optional.of(Refusal.of("TOO_LONG", LONGEST))
                : keepers.objection(opening.community(), file.owner(), file.deputy());
    }

    /** Gives an opened group into other hands (000-13). Says why not, or nothing. */
    @Transactional
    public Optional<Refusal> handOver(Opening opening, String owner, String deputy) {
        Optional<Refusal> why = owner.isBlank() || deputy.isBlank()
                ? Optional.of(Refusal.of("TWO_PEOPLE"))
                : keepers.objection(opening.community(), owner, deputy);
        if (why.isEmpty() && !rows.handOver(opening.group(), owner, deputy)) {
            why = Optional.of(Refusal.of("NOT_OPENED"));
        }
        if (why.isPresent()) {
            return news.refused(opening.community(), opening.group(), "HAND_OVER", why.get());
        }
        tell(opening, "HANDED_OVER", owner + ", " + deputy);
        return Optional.empty();
    }

    private void tell(Opening opening, String step, String detail) {
        CommunityId community = opening.community();
        news.tell(community, at -> new OpeningMoved(community, at, opening.group(), opening.name(), step, detail));
    }
}
