package org.qunflow.design.migration;

import java.util.List;
import java.util.Map;
import org.qunflow.community.Community;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.sop.migration.Item;
import org.qunflow.sop.migration.Migration;
import org.qunflow.sop.migration.MigrationRuns;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of a run. */
@Component
class RunPage {
    private static final int PAGE = 50;
    private static final int TALLIES = 40;

    private final MigrationRuns runs;
    private final StepNames names;
    private final Members members;
    private final CurrentCommunity community;
    private final CurrentOperator operator;

    RunPage(
            MigrationRuns runs,
            StepNames names,
            Members members,
            CurrentCommunity community,
            CurrentOperator operator) {
        this.runs = runs;
        this.names = names;
        this.members = members;
        this.community = community;
        this.operator = operator;
    }

    /** How many ended how. */
    record Counts(Map<Item.State, Long> byState) {
        public long of(String state) {
            return byState.getOrDefault(Item.State.valueOf(state), 0L);
        }

        public long all() {
            return byState.values().stream().mapToLong(Long::longValue).sum();
        }

        public long planned() {
            return of("WAITING") + of("MOVED") + of("FAILED");
        }
    }

    /** A member of the run; member null: the journey is about somebody who is not there any more. */
    record Line(Item item, Member member) {}

    void fill(Model page, Migration run) {
        head(page, run);
        page.addAttribute("tallies", runs.tally(run, TALLIES));
        page.addAttribute("back", runs.returning(run).orElse(null));
        page.addAttribute(
                "other",
                runs.underWay(run.community(), run.process())
                        .filter(r -> !r.id().equals(run.id()))
                        .orElse(null));
    }

    void members(Model page, Migration run, Item.State state, String after) {
        head(page, run);
        List<Item> items = runs.members(run, state, after, PAGE + 1);
        List<Item> shown = items.subList(0, Math.min(PAGE, items.size()));
        page.addAttribute("state", state);
        page.addAttribute("lines", lines(run.community(), shown));
        page.addAttribute("after", after);
        page.addAttribute(
                "next", items.size() > PAGE ? shown.get(shown.size() - 1).instance() : null);
    }

    private void head(Model page, Migration run) {
        Community here = community.current();
        page.addAttribute("zone", here.zone());
        page.addAttribute("run", run);
        page.addAttribute("mine", run.isBy(operator.name()));
        page.addAttribute("counts", new Counts(runs.counts(run)));
        page.addAttribute("pair", names.of(here.id(), run.process(), run.from(), run.to()));
    }

    private List<Line> lines(CommunityId here, List<Item> items) {
        Map<String, Member> known =
                members.underKeys(here, items.stream().map(Item::businessKey).toList());
        return items.stream().map(i -> new Line(i, known.get(i.businessKey()))).toList();
    }
}
