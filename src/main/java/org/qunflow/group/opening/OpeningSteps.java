package org.qunflow.group.opening;

import java.util.ArrayList;
import java.util.List;
import org.qunflow.group.PlannedGroups;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram group-opening does with the file of a group, step by step. */
@Service
public class OpeningSteps {
    public static final String COMPLETE = "COMPLETE";
    private static final String INCOMPLETE = "INCOMPLETE";
    private static final String DROPPED = "DROPPED";

    private final OpeningRows rows;
    private final OpeningStepRows steps;
    private final Keepers keepers;
    private final PlannedGroups groups;
    private final OpeningNews news;

    OpeningSteps(OpeningRows rows, OpeningStepRows steps, Keepers keepers, PlannedGroups groups, OpeningNews news) {
        this.rows = rows;
        this.steps = steps;
        this.keepers = keepers;
        this.groups = groups;
        this.news = news;
    }

    /** Takes over what is known of its kind, or of the community (000-21). */
    @Transactional
    public void prepare(GroupId group) {
        steps.inherit(group);
        Opening opening = get(group);
        tell(opening, "PREPARED", opening.template() == null ? "" : opening.template());
    }

    /** Answers COMPLETE, INCOMPLETE or DROPPED; what is missing stands in the journal. */
    @Transactional
    public String check(GroupId group, String wish, String theme) {
        if (!theme.isBlank()) {
            rows.theme(group, theme.strip());
        }
        Opening opening = get(group);
        if (wish.equals("DROP") && opening.planned()) {
            return drop(opening, DROPPED);
        }
        Refusal why = wish.equals("DROP") ? Refusal.of("GROUP_IS_THERE") : new Refusal("MISSING", missing(opening));
        if (wish.equals("DROP") || !why.about().isEmpty()) {
            news.refused(opening.community(), group, "OPEN", why);
            return INCOMPLETE;
        }
        steps.move(group, OpeningState.PREPARING, OpeningState.LISTED, news.now(opening.community()));
        tell(opening, "FILED", opening.file().theme());
        return COMPLETE;
    }

    private List<String> missing(Opening opening) {
        List<String> missing = new ArrayList<>(opening.missing());
        OpeningFile file = opening.file();
        missing.addAll(keepers.unfit(opening.community(), file.owner(), file.deputy()));
        return missing;
    }

    public Opening get(GroupId group) {
        return rows.find(group).orElseThrow(() -> new IllegalStateException("There is no opening of group " + group));
    }

    /** The type picks the set of SOP templates (000-02). */
    @Transactional
    public void chooseSop(GroupId group, String sop) {
        steps.sop(group, sop);
        tell(get(group), "SOP_CHOSEN", sop);
    }

    /** From now on the group counts as opened, and those of its kind may take over its file. */
    @Transactional
    public void open(GroupId group) {
        Opening opening = get(group);
        if (opening.planned()) {
            groups.open(opening.community(), group, opening.type(), opening.name());
        }
        steps.move(group, OpeningState.LISTED, OpeningState.OPENED, news.now(opening.community()));
        steps.inheritFrom(group);
        tell(opening, "OPENED", opening.file().owner());
    }

    /** The group was closed before it was opened. */
    @Transactional
    public void withdraw(GroupId group) {
        drop(get(group), "WITHDRAWN");
    }

    private String drop(Opening opening, String step) {
        steps.move(opening.group(), opening.state(), OpeningState.DROPPED, null);
        tell(opening, step, "");
        return DROPPED;
    }

    private void tell(Opening opening, String step, String detail) {
        CommunityId community = opening.community();
        news.tell(community, at -> new OpeningMoved(community, at, opening.group(), opening.name(), step, detail));
    }
}
